import CivicDomain
import CivicStatistics
import Foundation
import OnPrometReport
import Testing

@Suite("Numbers as people write them")
struct NumberTextTests {
  @Test(
    "Decimals, thousands and signs",
    arguments: [
      (0, "0", "0"), (1.5, "1,5", "1.5"), (-0.004, "0", "0"), (-2, "−2", "−2"), (1234.5, "1\u{202F}234,5", "1,234.5"),
      (1_000_000, "1\u{202F}000\u{202F}000", "1,000,000"), (.nan, "–", "–"),
    ])
  func number(value: Double, french: String, english: String) {
    #expect(Language.fr.number(value, decimals: 2) == french)
    #expect(Language.en.number(value, decimals: 2) == english)
  }

  @Test("Decimals are those that the C library writes, halfway between two as well", arguments: 0...4)
  func decimals(_ decimals: Int) {
    var generator = SeededGenerator(seed: Seed(7))
    let halves = (0..<200).map { (Double($0) + 0.5) / [1, 10, 100, 1000, 10_000][decimals] }
    let drawn = (0..<2000).map { _ in Double.random(in: -1...1, using: &generator) * 1e6 }
    let small = drawn.map { $0 * 1e-6 }
    for value in halves + halves.map(\.nextUp) + halves.map(\.nextDown) + drawn + small + [0, -0.0, 1e17, -2.5e20] {
      let written = String(format: "%.\(decimals)f", abs(value))
      #expect(ReadableNumber(.en).text(abs(value), style: .decimals(decimals)) == written)
    }
  }

  @Test(
    "A share that is neither none nor all never looks as if it were",
    arguments: [
      (0, "0\u{00A0}%", "0%"), (0.001, "moins de 1\u{00A0}%", "under 1%"), (0.254, "25\u{00A0}%", "25%"),
      (0.9999, "plus de 99\u{00A0}%", "over 99%"), (1, "100\u{00A0}%", "100%"),
    ])
  func percent(share: Double, french: String, english: String) {
    #expect(Language.fr.percent(share) == french)
    #expect(Language.en.percent(share) == english)
  }

  @Test(
    "Hours and minutes",
    arguments: [(0.25, "15 min"), (2, "2 h"), (2.5, "2 h 30"), (1.999, "2 h"), (3.05, "3 h 03")])
  func hours(value: Double, text: String) {
    let spaced = text.split(separator: " ").joined(separator: "\u{00A0}")
    #expect(Language.fr.hours(value) == spaced)
    #expect(Language.en.hours(value) == spaced)
  }

  @Test(
    "Distances",
    arguments: [
      (0.04, "0 m", "0 m"), (0.31, "300 m", "300 m"), (0.96, "1 km", "1 km"), (3.14, "3,1 km", "3.1 km"),
    ])
  func distance(kilometres: Double, french: String, english: String) {
    #expect(Language.fr.distance(kilometres) == french.split(separator: " ").joined(separator: "\u{00A0}"))
    #expect(Language.en.distance(kilometres) == english.split(separator: " ").joined(separator: "\u{00A0}"))
  }

  @Test("French puts no-break spaces before its double marks and inside its quotation marks, and nowhere else")
  func typography() {
    #expect(
      Language.fr.text(fr: "Qui ? « Toi » : oui ; 3 %!", en: "")
        == "Qui\u{202F}? «\u{00A0}Toi\u{00A0}»\u{00A0}: oui\u{202F}; 3\u{00A0}%!")
    #expect(Language.en.text(fr: "", en: "Who ? : 3 %") == "Who ? : 3 %")
  }

  @Test(
    "French keeps the singular for 0 and 1, English for 1 alone",
    arguments: [(0, "place", "places"), (1, "place", "place"), (2, "places", "places")])
  func plural(count: Int, french: String, english: String) {
    #expect(Language.fr.plural(count, "place", "places") == french)
    #expect(Language.en.plural(count, "place", "places") == english)
  }
}
