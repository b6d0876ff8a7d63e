import CivicDomain
import Testing

/// Whether `code` is made of lowercase words joined by single hyphens.
func isKebabCase(_ code: String) -> Bool {
  code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
}

@Suite("The texts of the action map")
struct ActionMapTextTests {
  let map = ActionMap.standard

  var labels: [LocalizedText] {
    map.branches.map(\.label) + map.modes.map(\.label) + map.themes.map(\.label)
      + SustainableGoal.allCases.map(\.label)
  }

  var sentences: [LocalizedText] {
    map.branches.map(\.summary) + map.modes.map(\.summary) + map.modes.map(\.firstStep)
  }

  @Test("go by codes that are unique and in kebab case")
  func codes() {
    for codes in [map.branches.map(\.code) + map.modes.map(\.code), map.themes.map(\.code)] {
      #expect(Set(codes).count == codes.count)
      #expect(codes.filter { !isKebabCase($0) }.isEmpty)
    }
  }

  @Test("are written in both languages, and are not the same in both")
  func languages() {
    for text in labels + sentences {
      #expect(text[.fr] == text.fr && text[.en] == text.en)
      #expect(text.fr.count > 2 && text.en.count > 2 && text.fr != text.en, "\(text)")
    }
  }

  @Test("never name two things alike", arguments: Language.allCases)
  func distinctLabels(language: Language) {
    for labels in [map.branches.map(\.label) + map.modes.map(\.label), map.themes.map(\.label)] {
      let texts = labels.map { $0[language] }
      #expect(Set(texts).count == texts.count)
    }
    let steps = map.modes.map { $0.firstStep[language] }
    #expect(Set(steps).count == steps.count)
  }

  @Test("are one sentence each where they describe, and a name where they name", arguments: Language.allCases)
  func form(language: Language) {
    for text in sentences.map({ $0[language] }) {
      let ends = text.hasSuffix(".") || text.hasSuffix(".”") || text.hasSuffix(".\u{a0}»")
      #expect(ends && text.first?.isUppercase == true, "\(text)")
      #expect(text.matches(of: /[.!?]\s/).isEmpty, "\(text)")
    }
    for text in labels.map({ $0[language] }) {
      #expect(text.first?.isUppercase == true && !text.hasSuffix("."), "\(text)")
    }
  }

  @Test("are short enough for a card", arguments: Language.allCases)
  func length(language: Language) {
    #expect(labels.map { $0[language] }.filter { $0.count > 45 }.isEmpty)
    #expect(sentences.map { $0[language] }.filter { $0.count > 110 }.isEmpty)
  }

  @Test("keep to good typography", arguments: Language.allCases)
  func typography(language: Language) {
    for text in (labels + sentences).map({ $0[language] }) {
      #expect(!text.contains(/['"]|\s\s|\s$|^\s/), "\(text)")
      #expect(language == .en || !text.contains(/\x20[;:!?»]|«\x20/), "\(text)")
      #expect(text.count == text.unicodeScalars.count, "An accent stands apart from its letter: \(text)")
    }
  }
}
