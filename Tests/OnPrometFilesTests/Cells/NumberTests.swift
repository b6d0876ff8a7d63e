import CivicDomain
import CivicStatistics
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

struct NumberTests {
  private func hours(_ text: String) throws -> Double? {
    try read(.citizens, "id,max_hours\nc1,\"\(text)\"\n".utf8).catalog.citizens.first?.maximumHours
  }

  @Test(arguments: [
    ("0", 0.0), ("3", 3), (" 3 ", 3), ("2.5", 2.5), (".5", 0.5), ("5.", 5), ("1e2", 100), ("1E-2", 0.01), ("+4", 4),
    ("-0", 0), ("0.1", 0.1), ("123456789.123456", 123_456_789.123456), ("0.30000000000000004", 0.30000000000000004),
  ])
  func numbersAreRead(_ text: String, _ value: Double) throws {
    #expect(try hours(text) == value)
  }

  @Test(arguments: ["1,5", "abc", "0x10", "nan", "inf", "-", ".", "1e", "1e400", "1 000", "--1", "1.2.3"])
  func whatIsNoFiniteNumberIsRefused(_ text: String) throws {
    let problem = #expect(throws: TableProblem.self) { try hours(text) }
    #expect(problem?.kind == .field(.number))
  }

  @Test(arguments: ["1980", "1980.0", "+1980", "1980.", "001980"])
  func wholeNumbersMayHaveZerosBehindThePoint(_ text: String) throws {
    #expect(try read(.citizens, "id,birth_year\nc1,\(text)\n".utf8).catalog.citizens.first?.birthYear == 1980)
  }

  @Test(arguments: ["1980.5", ".0", "1e3", "99999999999999999999", "-", "19 80"])
  func whatIsNoWholeNumberIsRefused(_ text: String) throws {
    #expect(try problem(.citizens, "id,birth_year\nc1,\(text)\n".utf8)?.kind == .field(.integer))
  }

  @Test func everyNumberReadsBackEqual() throws {
    var generator = Seed(6).generator()
    let values = (0..<2_000).map { _ in generator.uniform() * pow(10, Double(generator.integer(below: 40) - 20)) }
    let citizens = try values.enumerated().map { try Citizen(id: "c\($0)", maximumHours: $1) }
    let output = ByteOutput()
    try Catalog(citizens: citizens).write(.citizens, as: .csv, to: output)
    #expect(try read(.citizens, output.bytes).catalog.citizens.map(\.maximumHours) == values)
  }
}
