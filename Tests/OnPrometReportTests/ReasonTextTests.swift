import CivicDomain
import CivicRanking
import OnPrometReport
import Testing

@Suite("Reasons in words")
struct ReasonTextTests {
  static let affinities: [AffinityReason] = [
    .theme("water", contribution: 1), .theme("water", contribution: -1), .theme("of-my-own", contribution: 1),
    .mode("petition", contribution: 0.4), .mode("petition", contribution: -0.4),
    .near(kilometers: 0.3, contribution: 0.3), .near(kilometers: 9, contribution: -0.3), .remote(contribution: 0.2),
    .sort(contribution: 0.2), .sort(contribution: -0.2),
  ]

  static let impacts: [ImpactReason] = [
    .activates(promised: 11, needed: 12), .multiplies(leverage: 2.31), .changesLittle(leverage: 0.01),
    .unlikelyMinimum(minimum: 8, probability: 0.04), .hoursAssumed(hours: 2),
  ]

  @Test("What attracts has a sentence in both languages, and they differ", arguments: affinities)
  func affinity(reason: AffinityReason) {
    let texts = Language.allCases.map { AffinityText(Vocabulary($0, map: .standard)).sentence(reason) }
    #expect(texts[0] != texts[1])
    #expect(texts.allSatisfy { $0.hasSuffix(".") })
  }

  @Test("What a promise changes has a sentence in both languages, and they differ", arguments: impacts)
  func impact(reason: ImpactReason) {
    let texts = Language.allCases.map { reason.sentence($0) }
    #expect(texts[0] != texts[1])
    #expect(texts.allSatisfy { $0.hasSuffix(".") })
  }

  @Test(
    "What would open an action is said in both languages where it is in the citizen's hands",
    arguments: ExclusionTextTests.samples)
  func opening(exclusion: Exclusion) {
    let texts = Language.allCases.map { OpeningText(Vocabulary($0, map: .standard)).sentence(exclusion) }
    #expect((texts[0] == nil) == (texts[1] == nil))
    #expect(texts[0] == nil || texts[0] != texts[1])
  }

  static let changes: [OpenerChange] = [
    .radius(42), .maximumHours(4), .monthlyHours(12.5), .format(.remote), .language("fr"), .ability("maths"),
    .freeDay(6),
  ]

  @Test("A change that opens more has a sentence in both languages, and they differ", arguments: changes)
  func change(change: OpenerChange) {
    let texts = Language.allCases.map { OpenerText(Vocabulary($0, map: .standard)).sentence(change) }
    #expect(texts[0] != texts[1])
    #expect(!OpenerText.value(change).isEmpty)
  }

  @Test("Codes are distinct and never change with the language")
  func codes() {
    #expect(Set(Self.impacts.map(\.code)).count == Self.impacts.count)
    #expect(Set(Self.affinities.map { AffinityText.code($0) }) == ["theme", "mode", "near", "remote", "sort"])
  }

  @Test("Themes and modes are named as on the map; a code of one's own stays as it is")
  func names() {
    let french = AffinityText(Vocabulary(.fr, map: .standard))
    #expect(french.sentence(.mode("petition", contribution: 1)).contains("Signer une pétition"))
    #expect(french.sentence(.theme("of-my-own", contribution: 1)).contains("of-my-own"))
  }
}
