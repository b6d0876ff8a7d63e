import CivicDomain
import CivicRanking
import Foundation
import Testing

/// The hard rules, one by one; the expected answers are the contract's words worked out by hand.
@Suite struct EligibilityTests {
  private func exclusions(
    _ citizen: Citizen, _ action: Action, _ commitments: [Commitment] = [], promised: Int = 0
  ) -> [Exclusion] {
    Eligibility.exclusions(
      of: citizen, for: action, situation: CitizenSituation(commitments: commitments),
      context: .here(promised: [action.id: promised]))
  }

  @Test func whateverIsUnknownPasses() throws {
    let careful = try citizen {
      $0.formats = [.onsite]
      $0.availability = try Availability(parsing: "mon 08:00-09:00")
      $0.maximumHours = 0
      $0.monthlyHours = 0
      $0.location = try Coordinate(latitude: 48.85, longitude: 2.35)
      $0.radius = 0
      $0.languages = ["fr"]
      $0.abilities = ["driving"]
      $0.birthYear = 2020
    }
    let demanding = try action {
      $0.status = .open
      $0.format = .onsite
      $0.hours = 400
      $0.location = try Coordinate(latitude: -33, longitude: 151)
      $0.languages = ["en"]
      $0.requires = ["diving"]
      $0.minimumAge = 18
    }
    #expect(exclusions(careful, try action()).isEmpty)
    #expect(exclusions(try citizen(), demanding).isEmpty)
  }

  @Test(arguments: Action.Status.allCases) func onlyOpenAndActivatedActions(status: Action.Status) throws {
    let expected: [Exclusion] = [.open, .activated].contains(status) ? [] : [.notOpen(status)]
    #expect(exclusions(try citizen(), try action { $0.status = status }) == expected)
  }

  @Test(arguments: [
    ("2026-03-02T08:00:00Z", true), ("2026-03-02T08:00:01Z", false), ("2026-03-01T00:00:00Z", true),
  ])
  func whatHasStartedIsOver(start: String, isExcluded: Bool) throws {
    #expect(exclusions(try citizen(), try action { $0.span = span(start) }) == (isExcluded ? [.started] : []))
  }

  @Test(arguments: [("2026-03-02T08:00:00Z", false), ("2026-03-02T07:59:59Z", true)])
  func promisesCloseAfterTheLastInstant(closesAt: String, isExcluded: Bool) throws {
    let action = try action { $0.closesAt = instant(closesAt) }
    #expect(exclusions(try citizen(), action) == (isExcluded ? [.closed] : []))
  }

  @Test func promisedPlacesFillAnAction() throws {
    let limited = try action { ($0.capacity, $0.pledgeLimit) = (10, 12) }
    #expect(exclusions(try citizen(), limited, promised: 11).isEmpty)
    #expect(exclusions(try citizen(), limited, promised: 12) == [.full(limit: 12)])
    #expect(exclusions(try citizen(), try action { $0.capacity = 10 }, promised: 10) == [.full(limit: 10)])
    #expect(exclusions(try citizen(), try action { $0.capacity = 0 }) == [.full(limit: 0)])
  }

  @Test func onesOwnPledgeExcludesOnce() throws {
    let beach = try action { $0.span = span("2026-03-07T09:00:00Z", "2026-03-07T12:00:00Z") }
    #expect(exclusions(try citizen(), beach, [Commitment(to: beach), Commitment(to: beach)]) == [.alreadyPledged])
  }

  @Test(arguments: [
    ("2026-03-07T11:00:00Z", "2026-03-07T13:00:00Z", true, true),
    ("2026-03-07T12:00:00Z", "2026-03-07T13:00:00Z", true, false),
    ("2026-03-07T11:00:00Z", "2026-03-07T13:00:00Z", false, false),
    ("2026-03-07T08:00:00Z", nil, true, false),
    ("2026-03-07T10:00:00Z", nil, true, true),
  ])
  func overlapsClash(start: String, end: String?, clockIsKnown: Bool, isExcluded: Bool) throws {
    let beach = try action { $0.span = span("2026-03-07T09:00:00Z", "2026-03-07T12:00:00Z") }
    let other = try action("river") { $0.span = span(start, end, clockIsKnown: clockIsKnown) }
    #expect(exclusions(try citizen(), beach, [Commitment(to: other)]) == (isExcluded ? [.clash(with: "river")] : []))
  }

  @Test func knownHoursStandForAnUnknownEnd() throws {
    let beach = try action { $0.span = span("2026-03-07T09:00:00Z", "2026-03-07T12:00:00Z") }
    let river = try action("river") { ($0.span, $0.hours) = (span("2026-03-07T08:00:00Z"), 2) }
    #expect(exclusions(try citizen(), beach, [Commitment(to: river)]) == [.clash(with: "river")])
    #expect(exclusions(try citizen(), river, [Commitment(to: beach)]) == [.clash(with: "beach")])
  }

  @Test func hoursAreAskedAtOneGo() throws {
    let busy = try citizen { $0.maximumHours = 3 }
    #expect(exclusions(busy, try action { $0.hours = 3 }).isEmpty)
    #expect(exclusions(busy, try action { $0.hours = 3.5 }) == [.tooLong(hours: 3.5, maximum: 3)])
    let day = try action { $0.span = span("2026-03-07T08:00:00Z", "2026-03-07T16:00:00Z") }
    #expect(exclusions(busy, day) == [.tooLong(hours: 8, maximum: 3)])
    // Thirteen hours are no longer taken for what is asked of one person, and the mode's usual hours exclude nobody.
    let long = try action { $0.span = span("2026-03-07T08:00:00Z", "2026-03-07T21:00:00Z") }
    #expect(exclusions(busy, long).isEmpty)
  }

  @Test func hoursOfAMonthAreSpentInOnesOwnTime() throws {
    let ana = try citizen { ($0.monthlyHours, $0.timeZone) = (6, paris) }
    // 23:30 in London on 31 March is 1 April in Paris.
    let march = Commitment(action: "a", span: span("2026-03-20T17:00:00Z"), hours: 4)
    let april = Commitment(action: "b", span: span("2026-03-31T22:30:00Z"), hours: 2.5)
    let late = try action { ($0.span, $0.hours) = (span("2026-03-31T20:00:00Z"), 2.5) }
    let later = try action { ($0.span, $0.hours) = (span("2026-04-04T20:00:00Z"), 2.5) }
    #expect(exclusions(ana, late, [march, april]) == [.monthlyHoursSpent(left: 2, asked: 2.5)])
    #expect(exclusions(ana, later, [march, april]).isEmpty)
    #expect(exclusions(ana, try action { $0.hours = 30 }, [march]).isEmpty)
  }

  @Test func sumsOfHoursForgiveRounding() throws {
    let ana = try citizen { $0.monthlyHours = 8 }
    let commitments = ["a", "b"].map { Commitment(action: $0, span: span("2026-03-20T17:00:00Z"), hours: 2.7) }
    let rest = try action { ($0.span, $0.hours) = (span("2026-03-28T09:00:00Z"), 2.6) }
    #expect(exclusions(ana, rest, commitments).isEmpty)
  }

  @Test(arguments: [
    ([Format.onsite], [Format.onsite, .hybrid]), ([.remote], [.remote, .hybrid]), ([.hybrid], [.hybrid]),
    ([], [.onsite, .remote, .hybrid]), ([.onsite, .remote], [.onsite, .remote, .hybrid]),
  ])
  func formats(accepted: [Format], expected: [Format]) throws {
    let ana = try citizen { $0.formats = accepted }
    for format in Format.allCases {
      let found = exclusions(ana, try action { $0.format = format })
      #expect(found == (expected.contains(format) ? [] : [.format(format)]))
    }
  }

  @Test func onlyOnSiteActionsCanBeTooFar() throws {
    // Paris to London: 343.5 km by the haversine formula on a sphere of 6371.0088 km.
    let ana = try citizen {
      ($0.location, $0.radius) = (try Coordinate(latitude: 48.8566, longitude: 2.3522), 343)
    }
    var london = try action {
      ($0.location, $0.format) = (try Coordinate(latitude: 51.5074, longitude: -0.1278), .onsite)
    }
    guard case .tooFar(let distance, 343) = exclusions(ana, london).first else {
      Issue.record("London is not too far")
      return
    }
    #expect(abs(distance - 343.556) < 0.01)
    var willing = ana
    willing.radius = distance
    #expect(exclusions(willing, london).isEmpty)
    london.format = .hybrid
    #expect(exclusions(ana, london).isEmpty)
    london.format = nil
    #expect(exclusions(ana, london).isEmpty)
  }

  @Test(arguments: [
    (["fr"], ["FR"], false), (["fr-CA"], ["fr"], false), (["fr"], ["en", "es"], true),
    (["de", "en"], ["en-GB"], false),
    ([], ["en"], false), (["fr"], [], false),
  ])
  func languages(spoken: [String], there: [String], isExcluded: Bool) throws {
    let found = exclusions(try citizen { $0.languages = spoken }, try action { $0.languages = there })
    #expect(found == (isExcluded ? [.language(there)] : []))
  }

  @Test func abilitiesMissingFromAStatedList() throws {
    let able = try citizen { $0.abilities = ["driving", "first aid"] }
    #expect(exclusions(able, try action { $0.requires = ["driving"] }).isEmpty)
    let demanding = try action { $0.requires = ["driving", "diving", "cooking"] }
    #expect(exclusions(able, demanding) == [.missingAbilities(["diving", "cooking"])])
  }

  @Test func ageIsReachedInTheYearOfTheAction() throws {
    let young = try citizen { $0.birthYear = 2009 }
    // New Year in Auckland: the action's own clock decides.
    let newYear = span("2026-12-31T12:00:00Z")
    let here = try action { ($0.span, $0.minimumAge) = (newYear, 18) }
    let there = try action { ($0.span, $0.minimumAge, $0.timeZone) = (newYear, 18, zone("Pacific/Auckland")) }
    #expect(exclusions(young, here) == [.tooYoung(minimumAge: 18, age: 17)])
    #expect(exclusions(young, there).isEmpty)
  }

  @Test func allReasonsAreGivenInAFixedOrder() throws {
    let ana = try citizen {
      ($0.maximumHours, $0.languages, $0.formats) = (1, ["fr"], [.remote])
      $0.availability = try Availability(parsing: "mon 08:00-09:00")
    }
    let hopeless = try action {
      ($0.status, $0.span) = (.cancelled, span("2026-03-01T09:00:00Z", "2026-03-01T12:00:00Z"))
      ($0.format, $0.languages, $0.capacity) = (.onsite, ["en"], 2)
    }
    #expect(
      exclusions(ana, hopeless, promised: 2).map(\.code) == [
        "not-open", "started", "full", "too-long", "format", "language", "outside-availability",
      ])
  }
}
