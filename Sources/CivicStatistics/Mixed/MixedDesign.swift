import CivicLinearAlgebra

/// The rows of a mixed model, arranged for the elimination of its largest factor.
///
/// No two groups of one factor meet in a row, so that the block of the *eliminated* factor is diagonal. All other groups
/// and then the fixed effects are the unknowns of the *remaining* system, numbered in one sequence.
package struct MixedDesign {
  let rows: CollapsedRows
  /// Which factor of the data each one here is; the eliminated one first.
  let factors: [Int]
  /// Where the rows of each group of the eliminated factor begin, and at last their number.
  let rowStarts: [Int]
  /// The unknowns of each other factor.
  let blocks: [Range<Int>]
  /// The unknown of each row under each other factor: row · `blocks.count` + factor.
  let unknowns: [Int32]
  /// Where the list of each eliminated group in `support` begins, and at last its length.
  let supportStarts: [Int]
  /// The unknowns that share rows with each eliminated group, rising.
  let support: [Int32]
  /// Where each of `unknowns` stands in `support`.
  let slots: [Int32]
  /// The number of fixed effects that a penalty shrinks: all but the intercept.
  let penalizedCount: Int

  /// The number of eliminated groups.
  var eliminatedCount: Int { rowStarts.count - 1 }
  /// The number of groups that remain.
  package var groupUnknowns: Int { blocks.last?.upperBound ?? 0 }
  /// The number of fixed effects, the intercept included.
  var featureCount: Int { rows.features.columns }
  /// The number of unknowns that remain.
  var remainingCount: Int { groupUnknowns + featureCount }
  /// The number of rows after equal ones were added up.
  var rowCount: Int { rows.trials.count }

  package init(_ data: MixedLogisticData, hasIntercept: Bool) {
    factors = data.factors.indices.sorted {
      (data.factors[$1].groupCount, $0) < (data.factors[$0].groupCount, $1)
    }
    penalizedCount = data.features.columns
    rows = CollapsedRows(data, factors: factors, hasIntercept: hasIntercept)
    let counts = factors.map { data.factors[$0].groupCount }
    rowStarts = starts(of: rows.groups[0], count: counts[0])
    var end = 0
    blocks = counts.dropFirst().map { count in
      defer { end += count }
      return end..<end + count
    }
    unknowns = interleaved(rows.groups.dropFirst(), offsets: blocks.map(\.lowerBound), rows: rows.trials.count)
    (supportStarts, support, slots) = supports(unknowns, width: blocks.count, rowStarts, unknownCount: end)
  }
}

private func starts(of sortedGroups: [Int32], count: Int) -> [Int] {
  var starts = [Int](repeating: 0, count: count + 1)
  for group in sortedGroups { starts[Int(group) + 1] += 1 }
  for group in 0..<count { starts[group + 1] += starts[group] }
  return starts
}

private func interleaved(_ groups: ArraySlice<[Int32]>, offsets: [Int], rows: Int) -> [Int32] {
  var result = [Int32](repeating: 0, count: rows * offsets.count)
  for (place, (groups, offset)) in zip(groups, offsets).enumerated() {
    for row in 0..<rows { result[row * offsets.count + place] = groups[row] + Int32(truncatingIfNeeded: offset) }
  }
  return result
}

private func supports(
  _ unknowns: [Int32], width: Int, _ rowStarts: [Int], unknownCount: Int
) -> (starts: [Int], support: [Int32], slots: [Int32]) {
  var starts = [0]
  var support: [Int32] = []
  var slots = [Int32](repeating: 0, count: unknowns.count)
  var slotOfUnknown = [Int32](repeating: 0, count: unknownCount)
  for group in 0..<rowStarts.count - 1 {
    let places = rowStarts[group] * width..<rowStarts[group + 1] * width
    for unknown in unknowns[places].sorted() where support.count == starts[group] || support.last != unknown {
      slotOfUnknown[Int(unknown)] = Int32(truncatingIfNeeded: support.count)
      support.append(unknown)
    }
    for place in places { slots[place] = slotOfUnknown[Int(unknowns[place])] }
    starts.append(support.count)
  }
  return (starts, support, slots)
}
