import CivicStatistics
import CivicTurnout

/// Why a strategy takes no part in a comparison, while the others do.
struct SkippedStrategy: Error {
  let reason: String

  init(_ error: MixedSplineLogisticError) {
    reason =
      switch error {
      case .tooLarge(let rows, let columns, let limit):
        "\(rows) rows of \(columns) columns are more than \(limit) numbers"
      case .regression(.noFactor): "no column of --groups has two levels"
      case .regression(.tooManyGroups(let count, let limit)):
        "\(count) columns and levels beside those of the largest group are more than \(limit)"
      case .regression(.unanimousGroups): "the rows of each level agree, so that levels differ without bound"
      case .regression(let error): "\(error)"
      }
  }
}
