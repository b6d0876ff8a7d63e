import CivicDomain
import CivicRanking
import Testing

/// The French hub's rule, version m4; scores worked out by hand.
@Suite struct TaxonomyRuleTests {
  private let rule = TaxonomyRule()

  private static let cases: [(stated: [Interest], offered: [Interest], score: Double)] = [
    // Only themes answered, no place known.
    ([Interest("climate")], [Interest("climate", weight: 0.5)], 0.75),
    ([Interest("climate")], [Interest("climate", weight: 3)], 1.0),
    ([Interest("climate")], [Interest("food")], 0),
    ([Interest("climate")], [], 0),
    // Values match only when they are the same.
    ([Interest("climate")], [Interest("energy")], 0),
    // Dislikes are no part of the rule.
    ([Interest("climate"), Interest("food", weight: -1)], [Interest("food")], 0),
    ([Interest("food", weight: -1)], [Interest("food")], 0.5),
    ([], [Interest("food")], 0.5),
  ]

  @Test func bothTaxonomiesAndThePlaceCount() throws {
    // Two degrees of a meridian as radius, one degree to go: geographic score .5.
    let ana = try citizen {
      ($0.themes, $0.modes) = ([Interest("climate", weight: 2), Interest("food")], [Interest("cleanup")])
      ($0.location, $0.radius) = (try Coordinate(latitude: 48, longitude: 2), 222.3901604)
    }
    let beach = try action {
      ($0.themes, $0.mode) = ([Interest("climate")], "cleanup")
      $0.location = try Coordinate(latitude: 49, longitude: 2)
    }
    // Themes .5 + .5 · 2/3 = 5/6, modes 1, taxonomy 11/12; (11/12 + .3 · .5) / 1.3.
    #expect(abs(rule.score(of: ana, for: beach) - 0.8205128) < 1e-7)
  }

  @Test(arguments: cases) func oneTaxonomy(stated: [Interest], offered: [Interest], expected: Double) throws {
    let score = rule.score(of: try citizen { $0.themes = stated }, for: try action { $0.themes = offered })
    #expect(abs(score - expected) < 1e-12)
  }

  @Test func aRemoteActionIsAlmostAtTheDoor() throws {
    let ana = try citizen { $0.themes = [Interest("climate")] }
    let petition = try action { ($0.themes, $0.format) = ([Interest("climate")], .remote) }
    // (1 + .3 · .9) / 1.3
    #expect(abs(rule.score(of: ana, for: petition) - 0.9769231) < 1e-7)
  }

  @Test func unansweredTaxonomiesAreNeutral() throws {
    let beach = try action { ($0.themes, $0.mode) = ([Interest("climate")], "cleanup") }
    #expect(rule.score(of: try citizen { $0.themes = [Interest("climate")] }, for: beach) == 1)
    #expect(rule.score(of: try citizen { $0.modes = [Interest("petition")] }, for: beach) == 0)
  }
}
