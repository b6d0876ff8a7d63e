import CivicEvaluation
import CivicLinearAlgebra
import CivicStatistics
import OnPrometReport

/// What the year brought under each policy, city by city.
package struct ClosedLoopComparison: Sendable {
  /// By city, in the order of the seeds, then by policy, in that of ``ClosedLoopTrial/policies``.
  package let figures: [[YearFigures]]

  /// Lets cities live.
  ///
  /// - Parameters:
  ///   - scale: How large they are, and how long they live.
  ///   - seeds: The seed of each.
  ///   - workers: How many threads share the cities; it changes no result.
  ///   - progress: Called when a city is done, on any thread.
  /// - Throws: What a city or a policy throws.
  package init(
    _ scale: ClosedLoopScale, seeds: [UInt64], workers: Int, progress: @Sendable (UInt64) -> Void = { _ in }
  ) throws {
    var results = [Result<[YearFigures], any Error>](repeating: .success([]), count: seeds.count)
    parallelFill(&results, blockSize: 1, workers: workers) { range, elements in
      for (slot, index) in range.enumerated() {
        elements[slot] = Result { try ClosedLoopTrial(scale, seed: Seed(seeds[index])).figures() }
        progress(seeds[index])
      }
    }
    figures = try results.map { try $0.get() }
  }

  private static let measures: [(name: String, of: @Sendable (YearFigures) -> Double)] = [
    ("impact_per_hour", { $0.impactPerHour }), ("impact", { $0.impact }), ("cancelled", { Double($0.cancelled) }),
    ("short", { Double($0.short) }), ("kept", { Double($0.kept) }), ("newcomers", { Double($0.newcomers) }),
    ("gini", { $0.gini }), ("hours_asked", { $0.hoursAsked }), ("lists", { Double($0.lists) }),
    ("reminders", { Double($0.reminders) }),
  ]

  /// One row for each measure and policy: its mean over the cities and that of its difference to the last policy, with 95 % intervals.
  var report: ReportTable {
    var report = ReportTable(
      columns: [ReportColumn("measure"), ReportColumn("policy")]
        + ["mean", "low", "high", "lead", "lead_low", "lead_high"].map { ReportColumn($0, style: .decimals(3)) })
    for measure in Self.measures {
      for (policy, name) in ClosedLoopTrial.policies.enumerated() {
        let values = figures.map { measure.of($0[policy]) }
        let leads = figures.map { measure.of($0[$0.count - 1]) - measure.of($0[policy]) }
        report.append([.text(measure.name), .text(name)] + [values, leads].flatMap(Self.cells))
      }
    }
    report.summary.append("task", .cell(.text("closed-loop")))
    report.summary.append("cities", .cell(.integer(figures.count)))
    let actions = figures.reduce(0) { $0 + ($1.first?.promised.count ?? 0) }
    report.summary.append("actions_per_city", .cell(.number(Double(actions) / Double(max(1, figures.count)))))
    return report
  }

  private static func cells(_ values: [Double]) -> [Cell] {
    let mean = Estimate(meanOf: values)
    let interval = mean.interval()
    return [.number(mean.value), .number(interval.lowerBound), .number(interval.upperBound)]
  }
}
