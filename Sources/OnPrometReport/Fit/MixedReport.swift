import CivicStatistics
import Foundation

/// A fitted mixed logistic regression, as statisticians are used to read it: fixed effects with their standard errors and Wald
/// tests, then how much the groups of each factor differ.
public struct MixedReport: Sendable {
  private let model: FittedMixedLogistic
  private let features: [String]

  /// Prepares the report.
  /// - Parameters:
  ///   - model: The model.
  ///   - features: The name of each feature.
  public init(_ model: FittedMixedLogistic, features: [String]) {
    precondition(features.count == model.coefficients.count, "every feature has a name")
    self.model = model
    self.features = features
  }

  /// One row for each fixed effect, one for each factor, and the log-likelihood.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    if let error = model.interceptStandardError { append("intercept", model.intercept, error, to: &table) }
    for (name, (value, error)) in zip(features, zip(model.coefficients, model.standardErrors)) {
      append(name, value, error, to: &table)
    }
    for effect in model.effects {
      table.append([
        .text("random"), .text(effect.name), .missing, .missing, .missing, .missing,
        .number(effect.deviation * effect.deviation), .number(effect.deviation), .integer(effect.modes.count),
      ])
    }
    table.append(
      [.text("fit"), .text("log-likelihood"), .number(model.summary.logLikelihood)]
        + Array(repeating: .missing, count: Self.columns.count - 3))
    table.summary.append("rows", .cell(.integer(model.rowCount)))
    table.summary.append("log_likelihood", .cell(.number(model.summary.logLikelihood)))
    table.summary.append("iterations", .cell(.integer(model.summary.iterations)))
    return table
  }

  private static let columns = [
    ReportColumn("effect"), ReportColumn("term"), ReportColumn("estimate", style: .decimals(4)),
    ReportColumn("standard_error", style: .decimals(4)), ReportColumn("z", style: .decimals(3)),
    ReportColumn("p", style: .number), ReportColumn("variance", style: .decimals(4)),
    ReportColumn("deviation", style: .decimals(4)), ReportColumn("groups", style: .number),
  ]

  private func append(_ name: String, _ value: Double, _ error: Double, to table: inout ReportTable) {
    let z = value / error
    // Both tails of the normal law.
    let p = erfc(abs(z) / 2.0.squareRoot())
    table.append([
      .text("fixed"), .text(name), .number(value), .number(error), .number(z), .number(p), .missing, .missing, .missing,
    ])
  }
}
