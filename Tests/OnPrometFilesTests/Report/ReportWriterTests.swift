import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

struct ReportWriterTests {
  static let report = {
    var table = ReportTable(columns: [
      ReportColumn("action", title: LocalizedText(fr: "action", en: "action")),
      ReportColumn("rank", title: LocalizedText(fr: "rang", en: "rank"), style: .number),
      ReportColumn("accept", title: LocalizedText(fr: "accepte", en: "accepts"), style: .percent(0)),
      ReportColumn("reasons", title: LocalizedText(fr: "pourquoi", en: "why")),
    ])
    let near = Reason(code: "near", text: "near, 2 km"), theme = Reason(code: "theme", text: "\"climate\"")
    table.append([.text("a,1"), .integer(1), .number(0.825), .reasons([near, theme])])
    table.append([.text("été"), .missing, .number(.nan), .reasons([])])
    table.summary.append("mean", title: LocalizedText(fr: "moyenne", en: "mean"), .number(0.1))
    var nested = ReportSummary()
    nested.append("optimizer", .text("newton"))
    nested.append("converged", .boolean(true))
    table.summary.append("fit", .list([.record(nested)]))
    return table
  }()

  static func written(_ format: OutputFormat, language: Language = .en, width: Int? = nil) throws -> (String, String?) {
    let output = ByteOutput()
    let summary = try ReportWriter.write(report, format: format, language: language, width: width, to: output)
    return (String(decoding: output.bytes, as: UTF8.self), summary)
  }

  static let summary = #"{"mean": 0.1, "fit": [{"optimizer": "newton", "converged": true}]}"#

  @Test func csvHoldsTheRowsAndGivesTheSummaryApart() throws {
    let (text, summary) = try Self.written(.csv)
    #expect(
      text == """
        action,rank,accept,reasons
        "a,1",1,0.825,"near, 2 km; ""climate""\"
        été,,,

        """)
    #expect(summary == Self.summary)
  }

  @Test func jsonHoldsRowsAndSummaryWithKeysInOrder() throws {
    let (text, summary) = try Self.written(.json)
    #expect(summary == nil)
    #expect(
      text == #"""
        {"rows": [
        {"action": "a,1", "rank": 1, "accept": 0.825, "reasons": [{"code": "near", "text": "near, 2 km"}, {"code": "theme", "text": "\"climate\""}]},
        {"action": "été", "rank": null, "accept": null, "reasons": []}
        ], "summary": \#(Self.summary)}

        """#)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test func jsonLinesHoldOneRowALine() throws {
    let (text, summary) = try Self.written(.jsonl)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1] == #"{"action": "été", "rank": null, "accept": null, "reasons": []}"#)
    #expect(summary == Self.summary)
  }

  @Test func tableIsAlignedForPeople() throws {
    #expect(
      try Self.written(.table).0 == """
        action  rank  accepts  why
        ──────  ────  ───────  ─────────────────────
        a,1        1      82%  near, 2 km; "climate"
        été        –        –

        mean: 0.1
        fit:
          –
            optimizer: newton
            converged: yes

        """)
    #expect(try Self.written(.table, language: .fr).0.contains("82\u{A0}%"))
    #expect(try Self.written(.table, language: .fr).0.contains("moyenne\u{A0}: 0,1"))
  }

  @Test func tableIsClippedOnlyToAGivenWidth() throws {
    let lines = try Self.written(.table, width: 35).0.split(separator: "\n")
    #expect(lines[2] == "a,1        1      82%  near, 2 km;…")
    #expect(lines.prefix(4).allSatisfy { $0.count <= 35 })
  }

  @Test(arguments: OutputFormat.allCases) func noRowsAreStillAReport(_ format: OutputFormat) throws {
    let output = ByteOutput()
    let empty = ReportTable(columns: [ReportColumn("citizen")])
    #expect(try ReportWriter.write(empty, format: format, language: .en, to: output) == nil)
    let expected: [OutputFormat: String] = [
      .table: "citizen\n───────\n", .csv: "citizen\n", .json: "{\"rows\": [], \"summary\": {}}\n", .jsonl: "",
    ]
    #expect(String(decoding: output.bytes, as: UTF8.self) == expected[format])
  }

  @Test func laterRowsStreamUnderTheWidthsOfTheFirst() throws {
    let output = ByteOutput()
    var writer = ReportWriter(
      format: .table, columns: [ReportColumn("id"), ReportColumn("n", style: .number)], language: .en, to: output)
    for row in 0..<2_000 { try writer.append([.text("c\(row)"), .integer(row)]) }
    _ = try writer.end()
    let lines = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2_002)
    #expect(lines[2] == "c0      0" && lines[501] == "c499  499" && lines[2_001] == "c1999  1999")
  }

  @Test(arguments: [
    (0.0, "0"), (12.0, "12"), (0.03127, "0.0313"), (1.3249, "1.32"), (45.678, "45.7"), (1234.5, "1234"),
    (-0.00001, "-1.00e-05"),
    (0.5, "0.5"), (1e12, "1.00e+12"), (.infinity, "–"),
  ]) func peopleReadFewDigits(_ value: Double, _ text: String) {
    #expect(ReadableNumber(.en).text(value) == text)
  }

  @Test func widthsCountWhatATerminalShows() throws {
    let output = ByteOutput()
    var writer = ReportWriter(
      format: .table, columns: [ReportColumn("t"), ReportColumn("u")], language: .en, to: output)
    for text in ["日本", "e\u{301}té", "🌍a", "abcd"] { try writer.append([.text(text), .text("|")]) }
    _ = try writer.end()
    let rows = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").dropFirst(2)
    #expect(rows.map { $0.count - 1 } == [4, 6, 5, 6])
  }
}
