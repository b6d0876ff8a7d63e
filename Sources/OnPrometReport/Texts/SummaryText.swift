import CivicDomain

/// The headings that summaries share.
enum SummaryText {
  /// The heading of the sentences that sum a report up.
  static let title = LocalizedText(fr: "en bref", en: "in short")
}
