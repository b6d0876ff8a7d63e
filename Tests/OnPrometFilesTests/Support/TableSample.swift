import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

/// A sound table of two rows, as text, from which tests make defective ones.
struct TableSample: Sendable, CustomTestStringConvertible {
  let table: TableName
  let header: [String]
  let rows: [[String]]
  /// Columns without which the table cannot be read.
  let required: [String]
  /// The column that is named when a row comes twice; nil where rows may be alike.
  let key: String?

  var testDescription: String { table.rawValue }

  var text: String { text(rows) }

  func text(_ rows: [[String]], header: [String]? = nil) -> String {
    ([header ?? self.header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The text with another cell in the first row.
  func text(_ column: String, _ value: String) -> String {
    var rows = rows
    rows[0][header.firstIndex(of: column) ?? 0] = value
    return text(rows)
  }

  static let all: [TableSample] = [
    TableSample(
      table: .organizations, header: ["id", "name", "kind"],
      rows: [["o1", "Les Amis", "association"], ["o2", "Acme", "company"]], required: ["id"], key: "id"),
    TableSample(
      table: .campaigns, header: ["id", "title", "impact", "target", "minimum", "impact_value", "deadline"],
      rows: [["k1", "River", "linear", "30", "10", "5", "2011-05-01"], ["k2", "", "", "", "", "", ""]],
      required: ["id"], key: "id"),
    TableSample(
      table: .citizens,
      header: [
        "id", "themes", "modes", "formats", "availability", "max_hours", "monthly_hours", "latitude", "longitude",
        "radius_km", "birth_year", "contactable", "joined_at", "time_zone", "organization",
      ],
      rows: [
        [
          "c1", "climate;food:2", "tutoring", "onsite;remote", "mon-fri 18:00-22:00", "3", "10", "48.85", "2.35", "12",
          "1980",
          "yes", "2010-01-01T10:00+01:00", "Europe/Paris", "o1",
        ],
        ["c2", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
      ], required: ["id"], key: "id"),
    TableSample(
      table: .supporters, header: ["citizen", "organization", "since", "contactable"],
      rows: [["c1", "o1", "2010-01-01", "true"], ["c2", "o1", "", ""]], required: ["citizen", "organization"],
      key: "citizen"),
    TableSample(
      table: .actions,
      header: [
        "id", "title", "organization", "mode", "themes", "format", "starts_at", "ends_at", "hours", "latitude",
        "longitude", "minimum", "target", "capacity", "impact", "minimum_age", "closes_at", "status", "campaign",
        "initiator",
      ],
      rows: [
        [
          "a1", "Clean-up", "o1", "clean-up", "environment", "onsite", "2011-04-02T10:00Z", "2011-04-02T12:00Z", "2",
          "48.8",
          "2.3", "3", "8", "12", "threshold(3)", "16", "2011-04-01", "open", "k1", "",
        ],
        ["a2", "Tutoring", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "c2"],
      ], required: ["id", "title"], key: "id"),
    TableSample(
      table: .slots, header: ["action", "id", "starts_at", "ends_at", "role", "minimum", "capacity"],
      rows: [
        ["a1", "s1", "2011-04-02T10:00Z", "2011-04-02T11:00Z", "cook", "1", "3"],
        ["a1", "s2", "2011-04-02T11:00Z", "", "", "", ""],
      ], required: ["action", "id"], key: "id"),
    TableSample(
      table: .pledges,
      header: [
        "citizen", "action", "slot", "pledged_at", "places", "all_or_none", "condition", "status", "attended",
        "invited_by", "confirm_by", "cancelled_at",
      ],
      rows: [
        [
          "c1", "a1", "s1", "2011-03-01T10:00Z", "2", "no", "at least 3", "kept", "1", "c2", "2011-03-20",
          "2011-03-21T10:00Z",
        ],
        ["c2", "a1", "", "", "", "", "", "", "", "", "", ""],
      ], required: ["citizen", "action"], key: nil),
    TableSample(
      table: .proposals, header: ["citizen", "action", "proposed_at", "position", "propensity", "response"],
      rows: [["c1", "a1", "2011-03-01", "1", "0.5", "accepted"], ["c2", "a1", "2011-03-02", "", "", ""]],
      required: ["citizen", "action", "proposed_at"], key: nil),
    TableSample(
      table: .reminders, header: ["citizen", "action", "sent_at", "variant", "propensity", "randomized"],
      rows: [["c1", "a1", "2011-03-01", "kind", "0.5", "true"], ["c2", "a1", "2011-03-02", "", "", ""]],
      required: ["citizen", "action", "sent_at"], key: nil),
  ]

  static func of(_ table: TableName) -> TableSample {
    all.first { $0.table == table } ?? all[0]
  }
}

/// Reads one table from bytes, as if from a file of a folder.
func read(
  _ table: TableName, _ bytes: some Sequence<UInt8>, name: String? = nil, options: ReadingOptions = ReadingOptions()
) throws -> CatalogReading {
  let folder = try TemporaryFolder()
  let name = name ?? "\(table.rawValue).csv"
  var sources = TableSources()
  sources[table] = try folder.write(Data(bytes), to: name)
  return try CatalogReading(sources, options: options)
}

/// The problem with which a reading stops; nil when it does not.
func problem(
  _ table: TableName, _ bytes: some Sequence<UInt8>, name: String? = nil, options: ReadingOptions = ReadingOptions()
) throws -> TableProblem? {
  do {
    _ = try read(table, bytes, name: name, options: options)
    return nil
  } catch let problem as TableProblem {
    return problem
  }
}
