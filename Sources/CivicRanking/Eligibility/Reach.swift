import CivicDomain
import Foundation

/// The circle within which a citizen goes to an action on site.
///
/// Chords of the unit sphere are compared instead of arcs: that is the same decision without a trigonometric function per
/// action.
struct Reach: Sendable {
  /// What rounding may add to a squared chord, so that a radius equal to a computed distance reaches that far.
  private static let tolerance = 1 + 1e-12

  private let center: (x: Double, y: Double, z: Double)
  private let greatestSquaredChord: Double

  /// The reach of a citizen, nil when the place or the radius is unknown.
  init?(of citizen: Citizen) {
    guard let location = citizen.location, let radius = citizen.radius else { return nil }
    center = location.unitVector
    let halfAngle = radius / (2 * Coordinate.earthRadius)
    let chord = halfAngle < .pi / 2 ? 2 * sin(halfAngle) : .infinity
    greatestSquaredChord = chord * chord * Self.tolerance
  }

  /// Whether a point of the unit sphere lies within the circle.
  func contains(x: Double, y: Double, z: Double) -> Bool {
    let (x, y, z) = (center.x - x, center.y - y, center.z - z)
    return x * x + y * y + z * z <= greatestSquaredChord
  }

  /// Whether a place lies within the circle.
  func contains(_ place: Coordinate) -> Bool {
    let (x, y, z) = place.unitVector
    return contains(x: x, y: y, z: z)
  }
}
