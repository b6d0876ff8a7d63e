extension MixedLogisticData {
  /// Checks what the fixed effects' fit does not: trials, successes and groups.
  func check() throws(MixedLogisticError) {
    guard !factors.isEmpty else { throw .noFactor }
    for values in [successes.count, trials.count, weights?.count ?? trials.count] where values != features.rows {
      throw .fixedEffects(.countMismatch(rows: features.rows, values: values))
    }
    for row in trials.indices {
      guard trials[row] > 0 && trials[row].isFinite else { throw .invalidTrials(row: row, value: trials[row]) }
      guard successes[row] >= 0 && successes[row] <= trials[row] else {
        throw .invalidSuccesses(row: row, value: successes[row], trials: trials[row])
      }
    }
    for factor in factors { try check(factor) }
  }

  private func check(_ factor: GroupingFactor) throws(MixedLogisticError) {
    guard factor.groups.count == features.rows else {
      throw .countMismatch(factor: factor.name, rows: features.rows, values: factor.groups.count)
    }
    let range = 0..<Int32(clamping: factor.groupCount)
    for (row, group) in factor.groups.enumerated() where !range.contains(group) {
      throw .groupOutOfRange(factor: factor.name, row: row, group: Int(group), groupCount: factor.groupCount)
    }
    if let first = factor.groups.first, factor.groups.allSatisfy({ $0 == first }) {
      throw .oneGroup(factor: factor.name)
    }
  }
}
