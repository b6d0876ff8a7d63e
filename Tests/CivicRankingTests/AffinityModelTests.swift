import CivicDomain
import CivicRanking
import Testing

/// The stated prior of acceptance; the figures are worked out by hand from its definition, with ln(.1/.9) = −2.1972246.
@Suite struct AffinityModelTests {
  @Test func anActionThatNothingIsKnownOfIsNeutral() throws {
    let neutral = try SmallHierarchies.model().affinity(of: citizen(), for: action())
    #expect(neutral.reasons.isEmpty)
    #expect(abs(neutral.accept - 0.1) < 1e-12)
    #expect(neutral.isCalibrated == false)
  }

  @Test func unansweredAndUnmatchedQuestionsMoveNothing() throws {
    let model = try SmallHierarchies.model()
    let ana = try citizen { $0.themes = [Interest("climate")] }
    #expect(model.affinity(of: ana, for: try action()).reasons.isEmpty)
    #expect(model.affinity(of: try citizen(), for: try action { $0.themes = [Interest("food")] }).reasons.isEmpty)
    #expect(model.affinity(of: ana, for: try action { $0.themes = [Interest("food")] }).reasons.isEmpty)
  }

  @Test func aPerfectMatchIsAcceptedByAboutHalf() throws {
    let home = try Coordinate(latitude: 48, longitude: 2)
    let ana = try citizen {
      ($0.themes, $0.modes, $0.location, $0.radius) = ([Interest("food")], [Interest("cleanup")], home, 10)
    }
    let perfect = try action { ($0.themes, $0.mode, $0.location) = ([Interest("food")], "cleanup", home) }
    let affinity = try SmallHierarchies.model().affinity(of: ana, for: perfect)
    // −2.1972246 + 1.2 + .6 + .4
    #expect(abs(affinity.logit - 0.0027754) < 1e-7)
    #expect(abs(affinity.accept - 0.5006939) < 1e-7)
    #expect(
      affinity.reasons == [
        .theme("food", contribution: 1.2), .mode("cleanup", contribution: 0.6),
        .near(kilometers: 0, contribution: 0.4),
      ])
  }

  @Test func aDislikedCauseIsAcceptedByAboutOneInAHundred() throws {
    let ana = try citizen { $0.themes = [Interest("food", weight: -1)] }
    let affinity = try SmallHierarchies.model().affinity(of: ana, for: action { $0.themes = [Interest("food")] })
    // 1 / (1 + exp(2.1972246 + 2.4))
    #expect(abs(affinity.accept - 0.0099792) < 1e-7)
  }

  @Test(arguments: [
    ("climate", "climate", 1.0), ("climate", "energy", 1), ("climate", "solar", 1), ("solar", "energy", 0.5),
    ("solar", "climate", 0.25), ("energy", "forest", 0), ("food", "climate", 0), ("own", "own", 1), ("own", "food", 0),
  ])
  func matchesThroughTheHierarchy(stated: String, offered: String, match: Double) throws {
    let ana = try citizen { $0.themes = [Interest(stated)] }
    let affinity = try SmallHierarchies.model().affinity(of: ana, for: action { $0.themes = [Interest(offered)] })
    let expected: [AffinityReason] = match == 0 ? [] : [.theme(stated, contribution: 1.2 * match)]
    #expect(affinity.reasons == expected)
  }

  @Test func weightsAreSharesOfWhatIsStated() throws {
    let ana = try citizen {
      $0.themes = [Interest("climate"), Interest("food", weight: 2), Interest("hunting", weight: -1)]
    }
    let model = try SmallHierarchies.model()
    let mixed = try action { $0.themes = [Interest("food"), Interest("hunting")] }
    // Of a sum of 4 the liking is 2; the dislike counts twice: 1.2 · 2/4 and −1.2 · 2 · 1/4, in the order stated.
    #expect(
      model.affinity(of: ana, for: mixed).reasons == [
        .theme("food", contribution: 0.6), .theme("hunting", contribution: -0.6),
      ])
    // Codes of an action add up to a full match at most, and weights are relative to the largest above 1.
    let broad = try action { $0.themes = [Interest("energy"), Interest("forest")] }
    #expect(model.affinity(of: ana, for: broad).reasons == [.theme("climate", contribution: 0.3)])
    let partly = try action { $0.themes = [Interest("energy"), Interest("school", weight: 4)] }
    #expect(model.affinity(of: ana, for: partly).reasons == [.theme("climate", contribution: 0.3 * 0.25)])
  }

  @Test func nearnessIsNothingHalfwayAndNegativeAtTheEdge() throws {
    let model = try SmallHierarchies.model()
    // One degree of a meridian is π/180 · 6371.0088 = 111.1950802 km.
    let ana = try citizen { ($0.location, $0.radius) = (try Coordinate(latitude: 48, longitude: 2), 444.780321) }
    let there = try Coordinate(latitude: 49, longitude: 2)
    let near = model.affinity(of: ana, for: try action { $0.location = there })
    guard case .near(let kilometers, let contribution) = near.reasons.first else {
      Issue.record("no nearness")
      return
    }
    #expect(abs(kilometers - 111.1950802) < 1e-6)
    #expect(abs(contribution - 0.2) < 1e-8)
    let far = try action { $0.location = try Coordinate(latitude: -49, longitude: 2) }
    #expect(model.affinity(of: ana, for: far).reasons.map(\.contribution) == [-0.4])
    var homebound = ana
    homebound.radius = 0
    #expect(
      model.affinity(of: homebound, for: try action { $0.location = there }).reasons.map(\.contribution) == [-0.4])
    #expect(
      model.affinity(of: homebound, for: try action { $0.location = ana.location }).reasons.map(\.contribution) == [0.4]
    )
  }

  @Test(arguments: [
    (Format.remote, [Format](), true), (.hybrid, [], true), (.hybrid, [.remote], true), (.hybrid, [.onsite], false),
    (.onsite, [], false),
  ])
  func someActionsAreJoinedFromHome(format: Format, accepted: [Format], isRemote: Bool) throws {
    let ana = try citizen { $0.formats = accepted }
    let reasons = try SmallHierarchies.model().affinity(of: ana, for: action { $0.format = format }).reasons
    #expect(reasons.map(\.contribution) == (isRemote ? [0.4 * (2 * 0.9 - 1)] : []))
  }

  @Test func contributionsAddUpToTheLogitExactly() throws {
    var city = RandomCity(seed: 11)
    let model = try SmallHierarchies.model()
    for number in 0..<500 {
      let affinity = model.affinity(of: try city.citizen("c\(number)"), for: try city.action("a\(number)"))
      #expect(affinity.reasons.reduce(affinity.bias) { $0 + $1.contribution } == affinity.logit)
      let sizes = affinity.reasons.map { abs($0.contribution) }
      #expect(sizes == sizes.sorted(by: >))
    }
  }
}
