import CivicDomain
import CivicStatistics
import Foundation

/// A cluster in which people live and actions take place.
struct Neighbourhood: Sendable {
  let name: String
  let center: Coordinate
  /// Its share of the people, relative to the others'.
  let weight: Double
  /// Kilometres within which two thirds of its people live, in each direction.
  let spread: Double

  private static let names = [
    "Mill Hill", "Old Port", "North Gate", "Rose Garden", "The Terraces", "Saint Anne", "Long Meadow", "Glass Works",
    "Fountain Square", "River Bend", "The Orchards", "Station Quarter", "Chestnut Row", "Lower Town", "Cable Street",
    "Lock Side",
  ]
  private static let kilometresPerDegree = Coordinate.earthRadius * .pi / 180

  static func draw(number: Int, of configuration: CityConfiguration, seed: Seed) throws(FieldError) -> Neighbourhood {
    var generator = seed.derived(for: "\(number)", purpose: "neighbourhood").generator()
    let center = try Coordinate(latitude: configuration.center.latitude, longitude: configuration.center.longitude)
    let round = number / names.count
    return Neighbourhood(
      name: names[number % names.count] + (round == 0 ? "" : " \(round + 1)"),
      center: try Self.point(around: center, spread: 8, using: &generator),
      weight: exp(generator.normal(standardDeviation: 0.6)), spread: generator.uniform(0.5..<1.6))
  }

  /// A point of the neighbourhood.
  func point(using generator: inout SeededGenerator) throws(FieldError) -> Coordinate {
    try Self.point(around: center, spread: spread, using: &generator)
  }

  private static func point(
    around center: Coordinate, spread: Double, using generator: inout SeededGenerator
  ) throws(FieldError) -> Coordinate {
    let north = generator.normal(standardDeviation: spread) / kilometresPerDegree
    let east =
      generator.normal(standardDeviation: spread) / kilometresPerDegree / max(0.01, cos(center.latitude * .pi / 180))
    let latitude = min(90, max(-90, center.latitude + north))
    let longitude = (center.longitude + east + 540).truncatingRemainder(dividingBy: 360) - 180
    // Six decimals are a tenth of a metre, and what people write in tables.
    return try Coordinate(
      latitude: (latitude * 1e6).rounded() / 1e6, longitude: (longitude * 1e6).rounded() / 1e6)
  }
}
