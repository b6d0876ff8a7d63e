import Testing

@Suite("Comparisons of forecasts of counts on files that are not all sound")
struct CountInputTests {
  private func counts(_ rows: String, _ more: [String] = []) throws -> BenchmarkRun {
    try BenchmarkRun(
      ["counts", "--data", "@c.csv", "--strategies", "binomial"] + more, files: ["c.csv": rows])
  }

  private static let sound = "booked,attended,day\n2,1,2026-03-01\n3,2,2026-03-02\n2,2,2026-03-03\n4,2,2026-03-04\n"

  @Test("Attended above booked is clipped, and an order of no place counts as such: warnings count both")
  func clipped() throws {
    let clipped = try counts(Self.sound + "2,5,2026-03-05\n0,0,2026-03-05\n")
    #expect(
      clipped.messages == [
        "warning: c.csv: 1 rows have more attended than booked, clipped to booked",
        "warning: c.csv: 1 rows have no place booked, so nothing to forecast, and count as such",
      ])
    let right = try counts(Self.sound + "2,2,2026-03-05\n0,0,2026-03-05\n")
    #expect(try clipped.figure("log_loss", of: "binomial") == right.figure("log_loss", of: "binomial"))
  }

  @Test(
    "Files that cannot be used end with exit code 65 and one sentence that names file, row, column and value",
    arguments: [
      ("booked,attended\n2,1\n-1,0\n", [], ["c.csv", "row 3", "column booked", "\"-1\""]),
      ("booked,attended\n2,1\n2,-1\n", [], ["row 3", "column attended", "\"-1\""]),
      ("booked,attended\n2,1\n2,1.5\n", [], ["row 3", "column attended", "\"1.5\""]),
      ("booked,attended\n2,1\n2,\n", [], ["row 3", "column attended", "\"\""]),
      ("booked,attended\n2,1\n3000000000,1\n", [], ["row 3", "column booked", "\"3000000000\"", "16777215"]),
      ("booked,came\n2,1\n", [], ["row 1", "column attended", "missing"]),
      ("booked,attended\n2,1\n", [], ["at least two rows"]),
      ("booked,attended,f\n2,1,a\n2,1,\n", ["--fold-column", "f"], ["row 3", "column f", "\"\""]),
      ("booked,attended,f\n2,1,a\n2,1,a\n", ["--fold-column", "f"], ["one fold"]),
      ("booked,attended,x\n2,1,1\n2,1,inf\n", ["--numeric", "x"], ["row 3", "column x", "\"inf\""]),
      (
        "booked,attended,d\n2,1,2026-02-28\n2,1,2026-02-29\n", ["--time", "d", "--rolling"],
        ["row 3", "\"2026-02-29\""]
      ),
      ("booked,attended,d\n2,1,2026-02-28\n2,1,2026-02-28\n", ["--time", "d", "--rolling"], ["at least two dates"]),
    ] as [(String, [String], [String])])
  func refused(rows: String, arguments: [String], parts: [String]) throws {
    let run = try counts(rows, arguments)
    #expect(run.status == 65 && !run.hasFigures)
    for part in parts { #expect(run.messages.last?.contains(part) == true, "\(run.messages)") }
  }

  @Test("The last day of February is one in leap years")
  func leapDay() throws {
    let run = try counts(
      "booked,attended,d\n2,1,2028-02-28\n2,1,2028-02-29\n2,2,2000-02-29\n", ["--time", "d", "--rolling"])
    #expect(run.status == 0)
  }
}
