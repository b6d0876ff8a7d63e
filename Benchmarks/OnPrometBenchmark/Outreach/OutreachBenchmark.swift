import ArgumentParser
import CivicEvaluation
import CivicStatistics
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark outreach`: what asking by gain per message brings beside asking by lot and asking everybody, in simulated cities.
struct OutreachBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outreach",
    abstract: "Compares whom to ask by gain per message with asking by lot and asking everybody, in simulated cities.",
    discussion: """
      Example:
        onpromet-benchmark outreach --citizens 5000 --actions 200 --cities 10
      """)

  @Option(help: "Citizens of each city.")
  var citizens = 5_000

  @Option(help: "Actions that one may still join; half as many are past.")
  var actions = 200

  @Option(help: "The most people asked for an action, by gain and by lot.")
  var limit = 20

  @Option(help: "How many cities, of which the standard errors are told.")
  var cities = 10

  @OptionGroup var city: CityOptions

  func validate() throws {
    guard citizens >= 1, actions >= 1, cities >= 2, limit >= 1 else {
      throw ValidationError("citizens, actions and limit are at least 1, cities at least 2")
    }
  }

  func run() throws {
    var outcomes: [[OutreachOutcome]] = []
    for number in 0..<UInt64(cities) {
      let trial = try OutreachTrial(
        citizens: citizens, actions: actions, seed: Seed(city.seed + number), workers: city.workers)
      let byGain = try trial.byGain(limit: limit, workers: city.workers)
      outcomes.append([byGain, trial.byLot(like: byGain), trial.everybody()].map(trial.outcome))
    }
    var report = ReportTable(columns: Self.columns)
    for (policy, name) in ["gain", "lot", "everybody"].enumerated() {
      report.append([.text(name)] + figures(outcomes.map { $0[policy] }))
    }
    report.summary.append("task", .cell(.text("outreach")))
    let lead = Estimate(meanOf: outcomes.map { $0[0].fillRate - $0[1].fillRate })
    report.summary.append("fill_per_message_gain_minus_lot", .cell(.number(lead.value)))
    report.summary.append("fill_per_message_gain_minus_lot_se", .cell(.number(lead.standardError)))
    let output = try ByteOutput(path: nil)
    let summary = try ReportWriter.write(report, format: city.format, language: .en, to: output)
    try output.finish()
    if let summary { FileHandle.standardError.write(Data((summary + "\n").utf8)) }
  }

  private static let columns = [
    ReportColumn("policy"), ReportColumn("messages", style: .decimals(1)),
    ReportColumn("fill_per_message", style: .decimals(4)), ReportColumn("fill_per_message_se", style: .decimals(4)),
    ReportColumn("lacking", style: .decimals(1)), ReportColumn("filled", style: .decimals(1)),
    ReportColumn("short", style: .decimals(1)), ReportColumn("saved", style: .decimals(1)),
    ReportColumn("saved_se", style: .decimals(2)),
  ]

  private func figures(_ outcomes: [OutreachOutcome]) -> [Cell] {
    let rate = Estimate(meanOf: outcomes.map(\.fillRate))
    let saved = Estimate(meanOf: outcomes.map { Double($0.saved) })
    func mean(_ figure: (OutreachOutcome) -> Int) -> Cell {
      .number(Estimate(meanOf: outcomes.map { Double(figure($0)) }).value)
    }
    return [
      mean(\.messages), .number(rate.value), .number(rate.standardError), mean(\.lacking), mean(\.filled),
      mean(\.short), .number(saved.value), .number(saved.standardError),
    ]
  }
}
