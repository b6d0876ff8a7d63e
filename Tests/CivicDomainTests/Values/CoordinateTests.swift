import CivicDomain
import Testing

@Suite struct CoordinateTests {
  /// The distances come from the haversine formula in Python, on a sphere of 6371.0088 km.
  @Test(arguments: [
    (48.8566, 2.3522, 51.5074, -0.1278, 343.55653488088313),
    (40.7128, -74.0060, -33.8688, 151.2093, 15988.777591649341),
    (0, 0, 0, 180, 20015.114442035923), (48.8566, 2.3522, 48.85661, 2.3522, 0.001111950803195366),
    (0, 179.9, 0, -179.9, 22.23901604670676), (90, 0, 90, 137, 0), (12, 34, 12, 34, 0),
  ])
  func distances(latitude: Double, longitude: Double, otherLatitude: Double, otherLongitude: Double, expected: Double)
    throws
  {
    let here = try Coordinate(latitude: latitude, longitude: longitude)
    let there = try Coordinate(latitude: otherLatitude, longitude: otherLongitude)
    #expect(abs(here.distance(to: there) - expected) < 1e-9 * max(1, expected))
    #expect(here.distance(to: there) == there.distance(to: here))
  }

  @Test(arguments: [
    (95.0, 0.0, "latitude"), (-90.1, 0, "latitude"), (.nan, 0, "latitude"), (0, 180.5, "longitude"),
    (0, .infinity, "longitude"),
  ])
  func pointsOutsideTheGlobeAreRefused(latitude: Double, longitude: Double, field: String) {
    let error = #expect(throws: FieldError.self) { try Coordinate(latitude: latitude, longitude: longitude) }
    #expect(error?.field == field)
  }
}
