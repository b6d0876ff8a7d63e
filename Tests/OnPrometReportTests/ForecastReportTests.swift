import CivicDomain
import CivicTurnout
import Foundation
import OnPrometReport
import Testing

@Suite("How many will come, as a report")
struct ForecastReportTests {
  private static let now = Date(timeIntervalSince1970: 1_777_705_200)

  private func entry(_ action: Action, promises: Int) throws -> ForecastReport.Entry {
    let model = FittedTurnoutModel(prior: TurnoutModel())
    let turnout = try model.turnout(
      of: action, promises: [Promise](repeating: Promise(logOdds: 1), count: promises), map: .standard, now: Self.now)
    return ForecastReport.Entry(action: action, turnout: turnout)
  }

  @Test("A probability about a number that is not known is empty, never 1 or 0")
  func unknownNumbers() throws {
    let open = try Action(id: "open", title: "Open")
    let bounded = try Action(id: "bounded", title: "Bounded", minimum: 3, capacity: 20)
    let table = ForecastReport([try entry(open, promises: 4), try entry(bounded, promises: 4)], language: .en).table
    let names = table.columns.map(\.name)
    let minimum = try #require(names.firstIndex(of: "p_minimum"))
    let capacity = try #require(names.firstIndex(of: "p_over_capacity"))
    #expect(table.rows[0][minimum] == .missing && table.rows[0][capacity] == .missing)
    #expect(table.rows[1][minimum] != .missing && table.rows[1][capacity] != .missing)
  }

  @Test("The columns that programs rely on come first, in their order")
  func columns() throws {
    let names = ForecastReport([], language: .en).table.columns.map(\.name)
    #expect(
      names.prefix(13) == [
        "action", "pledged", "expected", "sd", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "p_minimum",
        "p_over_capacity",
      ])
  }

  @Test("Quantiles rise, and the middle of the law lies near its mean")
  func quantiles() throws {
    let action = try Action(id: "a", title: "A", target: 12)
    let row = ForecastReport([try entry(action, promises: 10)], language: .en).table.rows[0]
    let quantiles = row[4...10].map { cell -> Int in if case .integer(let count) = cell { count } else { -1 } }
    #expect(quantiles == quantiles.sorted())
    guard case .number(let mean) = row[2] else { return #expect(Bool(false)) }
    #expect(abs(Double(quantiles[3]) - mean) < 1)
  }

  @Test("The chart names the action and what matters of its numbers", arguments: Language.allCases)
  func chart(language: Language) throws {
    let action = try Action(id: "a", title: "Rives & <berges>", minimum: 3, target: 8, capacity: 20)
    let report = ForecastReport([try entry(action, promises: 5)], language: language)
    let chart = try #require(SVGTexts(report.drawings[0]))
    #expect(chart.title?.contains("Rives & <berges>") == true)
    let description = try #require(chart.description)
    #expect(report.sentences[0].hasPrefix(description) && description.hasSuffix("."))
    #expect(chart.texts.filter { $0.contains(": ") || $0.contains("\u{00A0}: ") }.count >= 3)
  }
}
