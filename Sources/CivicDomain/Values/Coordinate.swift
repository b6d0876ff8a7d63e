import Foundation

/// A point on Earth in degrees (WGS 84).
public struct Coordinate: Sendable, Hashable {
  /// The mean radius of the Earth in kilometres (IUGG).
  public static let earthRadius = 6371.0088

  /// Degrees north, from −90 to 90.
  public let latitude: Double
  /// Degrees east, from −180 to 180.
  public let longitude: Double

  /// Creates a point.
  /// - Parameters:
  ///   - latitude: Degrees north.
  ///   - longitude: Degrees east.
  /// - Throws: ``FieldError`` for a latitude outside −90...90 or a longitude outside −180...180.
  public init(latitude: Double, longitude: Double) throws(FieldError) {
    try Validation.number(latitude, "latitude", in: -90...90)
    try Validation.number(longitude, "longitude", in: -180...180)
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The point on the unit sphere.
  package var unitVector: (x: Double, y: Double, z: Double) {
    let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
    return (cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi))
  }

  /// The great-circle distance in kilometres, from the chord between the two points, which keeps its precision when they are
  /// close to each other.
  public func distance(to other: Coordinate) -> Double {
    let (a, b) = (unitVector, other.unitVector)
    let (x, y, z) = (a.x - b.x, a.y - b.y, a.z - b.z)
    return Coordinate.distance(squaredChord: x * x + y * y + z * z)
  }

  /// The great-circle distance in kilometres between two points whose chord on the unit sphere has this squared length.
  package static func distance(squaredChord: Double) -> Double {
    2 * earthRadius * asin(min(1, squaredChord.squareRoot() / 2))
  }
}
