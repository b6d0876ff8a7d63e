import CivicDomain

extension ReportSummary {
  /// The heading of what sums a report up.
  private static let inShort = LocalizedText(fr: "en bref", en: "in short")

  /// Adds the identifier and the title of an action.
  mutating func append(_ action: Action) {
    append("action", .text(action.id))
    append("title", title: LocalizedText(fr: "titre", en: "title"), .text(action.title))
  }

  /// Adds the sentences that sum a report up.
  mutating func append(notes: [String]) {
    append("notes", title: Self.inShort, .list(notes.map { .cell(.text($0)) }))
  }

  /// Adds the one text that sums a report up.
  mutating func append(text: String) { append("text", title: Self.inShort, .text(text)) }
}
