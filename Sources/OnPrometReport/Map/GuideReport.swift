import CivicDomain

/// Where a few answers lead on the action map: the modes that suit, branch by branch.
public struct GuideReport: Sendable {
  private let choice: GuidedChoice
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - choice: Where the answers lead.
  ///   - language: The language of the labels.
  public init(_ choice: GuidedChoice, language: Language) {
    self.choice = choice
    self.language = language
  }

  /// One row for each mode that suits, best branch first.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for (rank, suggestion) in choice.suggestions.enumerated() {
      for mode in suggestion.modes {
        table.append([
          .integer(rank + 1), .text(suggestion.branch.label[language]), .text(mode.code), .text(mode.label[language]),
          .text(mode.usual.format.rawValue), Cell(mode.usual.hours), .text(mode.firstStep[language]),
        ])
      }
    }
    table.summary.append("branch", Cell(choice.suggestions.first?.branch.code))
    table.summary.append("left_aside", .text(choice.leftAside.map(\.text[language]).joined(separator: " ")))
    return table
  }

  private static let columns = [
    ReportColumn("rank", style: .number), ReportColumn("branch"), ReportColumn("mode"), ReportColumn("label"),
    ReportColumn("format"), ReportColumn("hours", style: .number), ReportColumn("first_step"),
  ]
}
