import CivicDomain
import CivicRanking
import Foundation
import Testing

/// What would open more: small cases worked out by hand, and random cities where every change is simply tried.
@Suite struct OpenersTests {
  private func openers(_ citizen: Citizen, _ actions: [Action], nearestAtMost: Int = 5) -> Openers {
    Openers(
      for: citizen, situation: CitizenSituation(), among: actions, context: .here(), strategy: AffinityModel(),
      nearestAtMost: nearestAtMost)
  }

  @Test func whoCanDoEverythingNeedsNothing() throws {
    let found = openers(try citizen(), [try action(), try action("full") { $0.capacity = 0 }])
    #expect(found.best == nil && found.changes.isEmpty && found.nearest.isEmpty)
  }

  @Test func theChangeThatOpensMostComesFirst() throws {
    let ana = try citizen { ($0.formats, $0.languages, $0.abilities) = ([.onsite], ["fr"], ["cooking"]) }
    let actions = [
      try action("a") { $0.format = .remote },
      try action("b") { $0.format = .remote },
      try action("c") { $0.languages = ["en-GB", "es"] },
      try action("d") { $0.requires = ["driving"] },
      try action("e") { $0.requires = ["driving", "diving"] },
      try action("two reasons") { ($0.format, $0.languages) = (.remote, ["en"]) },
      try action("full") { ($0.format, $0.capacity) = (.remote, 0) },
    ]
    #expect(
      openers(ana, actions).changes.map { "\($0.change.code) \($0.actions)" } == [
        "format [0, 1]", "ability [3]", "language [2]", "language [2]",
      ])
    #expect(openers(ana, actions).best?.change == .format(.remote))
  }

  @Test func figuresAreRaisedToTwiceAtMost() throws {
    let busy = try citizen { $0.maximumHours = 2 }
    let actions = try [2.6, 3.9, 4.1, 30].map { hours in try action("\(String(describing: hours))") { $0.hours = hours }
    }
    #expect(openers(busy, actions).best == openers(busy, Array(actions.prefix(2))).best)
    #expect(openers(busy, actions).best?.change == .maximumHours(4))
    #expect(openers(busy, actions).best?.actions == [0, 1])
    // Nothing is within twice: the least that opens something.
    #expect(openers(busy, Array(actions.suffix(1))).best?.change == .maximumHours(30))
  }

  @Test func aRadiusIsGivenInWholeKilometres() throws {
    let ana = try citizen { ($0.location, $0.radius) = (try Coordinate(latitude: 48, longitude: 2), 70) }
    // One degree of a meridian is 111.195 km.
    let north = try action { ($0.format, $0.location) = (.onsite, try Coordinate(latitude: 49, longitude: 2)) }
    #expect(openers(ana, [north]).best?.change == .radius(112))
  }

  @Test func aFreeDayOpensWhatFallsOnIt() throws {
    let ana = try citizen { $0.availability = try Availability(parsing: "mon 08:00-09:00") }
    let actions = [
      try action("saturday") { $0.span = span("2026-03-07T09:00:00Z", "2026-03-07T11:00:00Z") },
      try action("weekend") { $0.span = span("2026-03-06T23:00:00Z", "2026-03-08T23:00:00Z", clockIsKnown: false) },
      try action("night") { $0.span = span("2026-03-07T22:00:00Z", "2026-03-08T00:00:00Z") },
    ]
    let found = openers(ana, actions).changes
    #expect(found.map(\.change) == [.freeDay(5), .freeDay(6)])
    #expect(found.map(\.actions) == [[0, 1], [1]])
  }

  @Test func theMissedActionsThatSuitBestAreNamed() throws {
    let ana = try citizen {
      ($0.formats, $0.themes) = ([.onsite], [Interest("climate"), Interest("food", weight: -1)])
    }
    let actions = [
      try action("a") { ($0.format, $0.themes) = (.remote, [Interest("food")]) },
      try action("b") { ($0.format, $0.themes) = (.remote, [Interest("climate")]) },
      try action("c") { $0.format = .remote },
    ]
    #expect(openers(ana, actions, nearestAtMost: 2).nearest.map(\.action) == [1, 2])
    #expect(openers(ana, actions).nearest.map(\.exclusion) == Array(repeating: .format(.remote), count: 3))
    #expect(openers(ana, actions, nearestAtMost: 0).nearest.isEmpty)
  }

  @Test(arguments: [3, 4, 5] as [UInt64]) func aChangeOpensExactlyWhatIsSaid(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    let actions = try (0..<150).map { try city.action("a\($0)") }
    let pledged = actions.prefix(40).map { Commitment(to: $0) }
    var changesTried = 0
    for number in 0..<12 {
      let citizen = try city.citizen("c\(number)")
      let situation = CitizenSituation(commitments: city.random.pickSome(pledged, atMost: 3))
      let context = EligibilityContext.here()
      func isOpen(_ citizen: Citizen, _ action: Action) -> Bool {
        Eligibility.isEligible(citizen, for: action, situation: situation, context: context)
      }
      let found = Openers(
        for: citizen, situation: situation, among: actions, context: context, strategy: TaxonomyRule())
      for opener in found.changes {
        let changed = opener.change.applied(to: citizen)
        let opened = actions.indices.filter { isOpen(changed, actions[$0]) && !isOpen(citizen, actions[$0]) }
        #expect(opened == opener.actions, "\(opener.change)")
        changesTried += 1
      }
      #expect(found.changes.map(\.count) == found.changes.map(\.count).sorted(by: >))
    }
    #expect(changesTried > 20)
  }
}
