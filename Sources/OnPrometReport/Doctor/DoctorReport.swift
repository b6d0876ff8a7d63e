import CivicDomain

/// What the tool needs of this machine, and what is missing.
public struct DoctorReport: Sendable {
  private let parts: [MachinePart]
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - parts: What was looked at.
  ///   - language: The language of the sentences.
  public init(_ parts: [MachinePart], language: Language) {
    self.parts = parts
    self.language = language
  }

  /// How many needed parts are absent.
  public var missing: Int { parts.count { $0.state == .missing } }

  /// Whether anything is missing, in a sentence.
  public var verdict: String { DoctorText.verdict(missing: missing, language) }

  /// One row a part.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for part in parts {
      table.append([
        .text(part.kind.rawValue), .text(part.state.rawValue), .text(part.detail),
        .text(DoctorText.use(part.kind, language)), Cell(DoctorText.remedy(part, language)),
      ])
    }
    table.summary.append("missing", title: LocalizedText(fr: "manquent", en: "missing"), .integer(missing))
    table.summary.append(text: verdict)
    return table
  }

  private static let columns = [
    ReportColumn("part", title: LocalizedText(fr: "partie", en: "part")),
    ReportColumn("state", title: LocalizedText(fr: "état", en: "state")),
    ReportColumn("detail", title: LocalizedText(fr: "trouvé", en: "found")),
    ReportColumn("for", title: LocalizedText(fr: "sert à", en: "serves")),
    ReportColumn("remedy", title: LocalizedText(fr: "remède", en: "remedy")),
  ]
}
