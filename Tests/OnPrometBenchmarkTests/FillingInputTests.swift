import Testing

@Suite("Comparisons of filling forecasts on files that are not all sound")
struct FillingInputTests {
  private static let orders =
    "event,created_at,date,n\n"
    + (1...6).flatMap { event in
      (1...3).map { "e\(event),2026-0\(event)-0\($0),2026-0\(event)-1\(event),\($0)\n" }
    }.joined()

  private func filling(_ more: String, places: Bool = true) throws -> BenchmarkRun {
    try BenchmarkRun(
      ["filling", "--orders", "@o.csv", "--strategies", "additive", "--horizons", "7,1"]
        + (places ? ["--places-column", "n"] : []), files: ["o.csv": Self.orders + more])
  }

  @Test(
    "Orders after the event count in its total only; several dates of an event, and events without orders, are told")
  func warnings() throws {
    #expect(try filling("").messages.isEmpty)
    let late = try filling("e6,2026-07-01,2026-06-16,2\n")
    #expect(late.messages == ["warning: o.csv: 1 orders come after their event began: they count in its total only"])
    #expect(late.count("orders") == 19)
    let moved = try filling("e6,2026-06-04,2026-06-20,2\n")
    #expect(moved.messages == ["warning: o.csv: 1 events have several dates; that of their first row counts"])
  }

  @Test("An event without orders is one that nobody came to", arguments: ["", "0"])
  func withoutOrders(places: String) throws {
    let run = try filling("e7,,2026-07-01,\(places)\n")
    #expect(run.status == 0 && run.count("train_events") == 4 && run.count("test_events") == 3)
    #expect(run.messages == ["warning: o.csv: 1 events have no order: they count with 0 places"])
    #expect(try filling("e7,,2026-07-01,\(places)\n", places: false).messages == run.messages)
  }

  @Test(
    "Files that cannot be used end with exit code 65 and one sentence that names file, row, column and value",
    arguments: [
      ("e6,2026-06-01,2026-06-16,-2\n", ["o.csv", "row 20", "column n", "\"-2\""]),
      ("e6,2026-06-01,2026-06-16,\n", ["row 20", "column n", "\"\""]),
      ("e6,,2026-06-16,2\n", ["row 20", "column created_at", "\"\""]),
      ("e6,yesterday,2026-06-16,2\n", ["row 20", "column created_at", "\"yesterday\""]),
      ("e6,2026-06-01,,2\n", ["row 20", "column date", "\"\""]),
      (",2026-06-01,2026-06-16,2\n", ["row 20", "column event", "\"\""]),
      ("e6,2026-06-01,2026-06-16,99999999999\n", ["row 20", "column n", "16777215"]),
    ])
  func refused(row: String, parts: [String]) throws {
    let run = try filling(row)
    #expect(run.status == 65 && !run.hasFigures)
    for part in parts { #expect(run.messages.last?.contains(part) == true, "\(run.messages)") }
  }

  @Test("One event is no comparison")
  func oneEvent() throws {
    let run = try BenchmarkRun(
      ["filling", "--orders", "@o.csv"], files: ["o.csv": "event,created_at,date\ne,2026-01-01,2026-01-02\n"])
    #expect(run.status == 65 && run.messages.last?.contains("1 events; at least two are needed") == true)
  }
}
