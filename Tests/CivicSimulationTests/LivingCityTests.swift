import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import Testing

@Suite("A living city")
struct LivingCityTests {
  static func city(seed: Seed = Seed(7), _ change: (inout LivingCity.Laws) -> Void = { _ in }) throws -> LivingCity {
    var configuration = CityConfiguration(
      citizens: 300, upcomingActions: 60, pastActions: 0, now: CitySimulationTests.now, timeZone: .gmt)
    configuration.largestTarget = 12
    configuration.demand = 0.1..<0.5
    var laws = LivingCity.Laws()
    change(&laws)
    return try CitySimulation(configuration).livingCity(seed: seed, laws: laws)
  }

  @Test("The same seed gives the same city, and chance decides the same whenever it is asked")
  func isReproducible() throws {
    let (one, other, third) = (try Self.city(), try Self.city(), try Self.city(seed: Seed(8)))
    #expect(one.volunteers == other.volunteers && one.announcements == other.announcements)
    func coming(_ city: LivingCity) -> [Double] {
      (0..<50).map { city.chance(of: .coming, citizen: $0, action: 3) }
    }
    #expect(coming(one) == coming(other) && coming(one) == coming(one))
    #expect(coming(one) != coming(third))
    #expect(one.chance(of: .accepting, citizen: 1, action: 1) != one.chance(of: .coming, citizen: 1, action: 1))
    #expect(
      one.chance(of: .accepting, citizen: 1, action: 1) != one.chance(of: .accepting, citizen: 1, action: 1, time: 1))
  }

  @Test("Nobody promises before an action is known, nor after it began, and targets keep to their bound")
  func volunteersAreInTime() throws {
    let city = try Self.city()
    for (number, action) in city.actions.enumerated() {
      let due = try #require(action.span.start ?? action.closesAt)
      #expect(city.announcements[number] < due)
      let times = city.volunteers[number].map(\.at)
      #expect(times == times.sorted())
      #expect(times.allSatisfy { $0 >= city.announcements[number] && $0 <= due })
      #expect(try #require(action.target) <= 12)
      let places = city.volunteers[number].reduce(0) { $0 + $1.places }
      #expect(places <= max(1, Int((0.5 * Double(try #require(action.target))).rounded())))
    }
  }

  @Test("Whoever is a friend of somebody has her as a friend")
  func friendshipIsMutual() throws {
    let city = try Self.city()
    for citizen in city.citizens.indices {
      #expect(!city.friends(of: citizen).contains(Int32(citizen)))
      for friend in city.friends(of: citizen) { #expect(city.friends(of: Int(friend)).contains(Int32(citizen))) }
    }
  }

  /// By the stated law 1 − exp(−exp(s·x)): without forgetting, the inclination that a probability stands for is ln(−ln(1 − p)) / s.
  @Test(
    "A friend adds so much to the inclination, and of those who would come a reminder saves three quarters of what is forgotten"
  )
  func comingFollowsTheLaws() throws {
    let city = try Self.city()
    for citizen in 0..<40 {
      func keeping(_ lead: Double, friend: Bool = false, reminded: Bool = false) -> Double {
        city.keeping(citizen: citizen, action: 5, leadDays: lead, hasFriend: friend, isReminded: reminded)
      }
      func inclination(_ probability: Double) -> Double { log(-log1p(-probability)) / city.laws.steepness }
      #expect(abs(inclination(keeping(0, friend: true)) - inclination(keeping(0)) - city.laws.friend) < 1e-9)
      // What is forgotten after 10 and 20 days is in the proportion 1 − e⁻¹ to 1 − e⁻²; the rest of the law is the same for both.
      #expect(keeping(20, reminded: true) > keeping(20))
      let (forgotten, reminded) = (1 - keeping(10) / willing(10), 1 - keeping(10, reminded: true) / willing(10))
      #expect(abs(reminded - 0.25 * forgotten) < 1e-9)
      func willing(_ lead: Double) -> Double {
        let x = inclination(keeping(0)) + CityConfiguration.Keeping().leadDay * lead
        return 1 - exp(-exp(city.laws.steepness * x))
      }
    }
  }

  @Test("Further down a list people say yes as much less often as they read on")
  func attentionFalls() throws {
    let city = try Self.city()
    for citizen in 0..<20 {
      let first = city.acceptance(citizen: citizen, action: 2, place: 1)
      #expect(first > 0 && first < 1)
      #expect(abs(city.acceptance(citizen: citizen, action: 2, place: 3) - first * 0.85 * 0.85) < 1e-12)
    }
  }
}
