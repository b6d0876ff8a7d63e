import CivicDomain

/// The action map "How to act for society?", in every form in which it can be read.
public struct MapReport: Sendable {
  private let outline: MapOutline
  private let map: ActionMap

  /// Prepares the report.
  /// - Parameters:
  ///   - map: The action map.
  ///   - language: The language of the labels.
  ///   - branch: The code of the only branch to show; nil shows them all.
  public init(_ map: ActionMap, language: Language, branch: String? = nil) {
    self.map = map
    outline = MapOutline(map, language: language, branch: branch)
  }

  /// The tree as lines of text.
  public var tree: String { outline.tree }

  /// A Mermaid mind map.
  public var mermaid: String { outline.mermaid }

  /// A mind map in SVG.
  public var drawing: String { outline.drawing }

  /// One row for each branch and each mode, parents first.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for branch in outline.branches { append(branch, parent: nil, level: 1, to: &table) }
    table.summary.append("question", .text(outline.question))
    table.summary.append("language", .text(outline.language.rawValue))
    table.summary.append("branches", .integer(outline.branches.count))
    table.summary.append("modes", .integer(table.rows.count - outline.branches.count))
    return table
  }

  private static let columns = [
    ReportColumn("code"), ReportColumn("parent"), ReportColumn("level", style: .number), ReportColumn("label"),
    ReportColumn("format"), ReportColumn("hours", style: .number), ReportColumn("number", style: .number),
    ReportColumn("impact"), ReportColumn("goals"), ReportColumn("requires"), ReportColumn("summary"),
    ReportColumn("first_step"), ReportColumn("sharp"), ReportColumn("cioc"), ReportColumn("api_engagement_activity"),
    ReportColumn("api_engagement_domain"),
  ]
  private static let vocabularies: [ActionVocabulary] = [
    .nonviolentMethods, .volunteerInterests, .hubActivities, .hubDomains,
  ]

  private func append(_ node: MapOutline.Node, parent: String?, level: Int, to table: inout ReportTable) {
    let usual = node.mode?.usual
    let codes = Self.vocabularies.map { map.codes(of: node.code, in: $0).joined(separator: ";") }
    table.append(
      [
        .text(node.code), Cell(parent), .integer(level), .text(node.label), Cell(usual?.format.rawValue),
        Cell(usual?.hours), Cell(usual?.number), Cell(usual.map { "\($0.impact)" }),
        Cell(node.mode?.goals.map { String($0.rawValue) }.joined(separator: ";")),
        Cell(node.mode?.requires.joined(separator: ";")), .text(node.summary),
        Cell(node.mode?.firstStep[outline.language]),
      ] + codes.map { $0.isEmpty ? .missing : .text($0) })
    for child in node.children { append(child, parent: node.code, level: level + 1, to: &table) }
  }
}
