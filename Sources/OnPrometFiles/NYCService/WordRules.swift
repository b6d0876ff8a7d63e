/// Ordered rules that tell a code from the words of a short text: the first rule of which a phrase occurs decides.
///
/// A phrase is one or several words in a row, without regard to case and punctuation; a last word with a star stands for all words
/// that begin so.
struct WordRules: Sendable {
  struct Rule: Sendable {
    let code: String
    let phrases: [Phrase]

    init(_ code: String, _ phrases: String...) {
      self.code = code
      self.phrases = phrases.map(Phrase.init)
    }
  }

  struct Phrase: Sendable {
    let words: [String]
    let isOpen: Bool

    init(_ text: String) {
      words = WordRules.words(of: text)
      isOpen = text.hasSuffix("*")
      precondition(!words.isEmpty && (!isOpen || (words.last?.count ?? 0) >= WordRules.keyLength))
    }

    func occurs(in text: ArraySlice<String>) -> Bool {
      guard text.count >= words.count else { return false }
      for (word, met) in zip(words.dropLast(), text) where word != met { return false }
      let met = text[text.startIndex + words.count - 1]
      return isOpen ? met.hasPrefix(words[words.count - 1]) : met == words[words.count - 1]
    }
  }

  private static let keyLength = 3

  private let codes: [String]
  /// The rules' numbers and phrases by the first letters of their first words, so that a text looks at few.
  private let phrases: [Substring: [(rule: Int, phrase: Phrase)]]

  init(_ rules: [Rule]) {
    codes = rules.map(\.code)
    let all = rules.enumerated().flatMap { number, rule in rule.phrases.map { (rule: number, phrase: $0) } }
    phrases = Dictionary(grouping: all) { $0.phrase.words[0].prefix(Self.keyLength) }
  }

  /// The code of the first rule that fits; nil when none does.
  func first(in text: String) -> String? {
    fitting(text).min().map { codes[$0] }
  }

  /// The codes of all rules that fit, in the rules' order.
  func all(in text: String) -> [String] {
    fitting(text).sorted().map { codes[$0] }
  }

  private func fitting(_ text: String) -> Set<Int> {
    let words = Self.words(of: text)
    var fitting: Set<Int> = []
    for start in words.indices {
      for candidate in phrases[words[start].prefix(Self.keyLength)] ?? []
      where candidate.phrase.occurs(in: words[start...]) {
        fitting.insert(candidate.rule)
      }
    }
    return fitting
  }

  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
