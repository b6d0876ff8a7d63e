import CivicDomain
import Testing

@Suite struct CitizenTests {
  private static let refused: [(field: String, make: @Sendable () throws -> Citizen)] = [
    ("id", { try Citizen(id: "") }),
    ("themes", { try Citizen(id: "a", themes: [Interest("climate", weight: .nan)]) }),
    ("themes", { try Citizen(id: "a", themes: [Interest("")]) }),
    ("modes", { try Citizen(id: "a", modes: [Interest("petition", weight: .infinity)]) }),
    ("max_hours", { try Citizen(id: "a", maximumHours: -1) }),
    ("monthly_hours", { try Citizen(id: "a", monthlyHours: .nan) }),
    ("radius_km", { try Citizen(id: "a", radius: -0.1) }),
    ("birth_year", { try Citizen(id: "a", birthYear: 1849) }),
    ("birth_year", { try Citizen(id: "a", birthYear: 2201) }),
  ]

  @Test(arguments: refused.indices) func refusalsNameTheField(number: Int) {
    let (field, make) = Self.refused[number]
    let error = #expect(throws: FieldError.self) { try make() }
    #expect(error?.field == field)
  }

  @Test func boundsAreAccepted() throws {
    for year in [1850, 2200] {
      let citizen = try Citizen(
        id: "a", themes: [Interest("hunting", weight: -1)], maximumHours: 0, monthlyHours: 0, radius: 0, birthYear: year
      )
      #expect(citizen.birthYear == year)
    }
  }
}
