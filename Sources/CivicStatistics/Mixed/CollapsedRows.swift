import CivicLinearAlgebra
import Foundation

/// Rows in the order of their groups, those that agree in all features and groups added up into one.
struct CollapsedRows {
  /// The features, with a last column of ones if there is an intercept.
  private(set) var features: Matrix<Double>
  /// Weighted successes and trials.
  private(set) var successes: [Double] = []
  private(set) var trials: [Double] = []
  /// The group of each row under each factor, factors in the order asked for.
  private(set) var groups: [[Int32]]
  /// Σ weight · ln C(trials, successes) over the rows before they were added up.
  private(set) var logBinomials = 0.0

  /// Sorts by the groups under the factors, the first of `factors` counting most.
  init(_ data: MixedLogisticData, factors: [Int], hasIntercept: Bool) {
    let patterns = featurePatterns(data.features)
    var order = Array(0..<data.features.rows)
    if let patterns { order = stableOrder(order, by: patterns.ids, count: patterns.count) }
    for factor in factors.reversed() {
      order = stableOrder(order, by: data.factors[factor].groups, count: data.factors[factor].groupCount)
    }
    let keys = factors.map { data.factors[$0].groups } + (patterns.map { [$0.ids] } ?? [])
    var representatives: [Int] = []
    for row in order {
      let weight = data.weights?[row] ?? 1
      logBinomials += weight * logChoose(data.trials[row], data.successes[row])
      if patterns != nil, let last = representatives.last, keys.allSatisfy({ $0[last] == $0[row] }) {
        successes[successes.count - 1] += weight * data.successes[row]
        trials[trials.count - 1] += weight * data.trials[row]
      } else {
        representatives.append(row)
        successes.append(weight * data.successes[row])
        trials.append(weight * data.trials[row])
      }
    }
    groups = factors.map { factor in representatives.map { data.factors[factor].groups[$0] } }
    features = gathered(data.features, rows: representatives, hasIntercept: hasIntercept)
  }
}

/// A number for each row, the same for rows of the same features; nil where most rows differ, so that looking for equal
/// ones costs more than it saves.
private func featurePatterns(_ features: Matrix<Double>) -> (ids: [Int32], count: Int)? {
  struct Extension: Hashable {
    let id: Int32
    let bits: UInt64
  }
  var ids = [Int32](repeating: 0, count: features.rows)
  var count = 1
  for column in 0..<features.columns {
    var known: [Extension: Int32] = [:]
    for row in ids.indices {
      let key = Extension(id: ids[row], bits: features[row, column].bitPattern)
      let next = Int32(truncatingIfNeeded: known.count)
      ids[row] = known[key, default: next]
      if ids[row] == next { known[key] = next }
      guard 2 * known.count <= features.rows + 1 else { return nil }
    }
    count = known.count
  }
  return (ids, count)
}

/// Reorders by rising key, equal keys in their old order, in linear time.
private func stableOrder(_ order: [Int], by keys: [Int32], count: Int) -> [Int] {
  var next = [Int](repeating: 0, count: count + 1)
  for key in keys { next[Int(key) + 1] += 1 }
  for key in 0..<count { next[key + 1] += next[key] }
  var result = order
  for row in order {
    result[next[Int(keys[row])]] = row
    next[Int(keys[row])] += 1
  }
  return result
}

private func gathered(_ features: Matrix<Double>, rows: [Int], hasIntercept: Bool) -> Matrix<Double> {
  var result = Matrix<Double>(rows: rows.count, columns: features.columns + (hasIntercept ? 1 : 0), repeating: 1)
  for (target, row) in rows.enumerated() {
    for column in 0..<features.columns { result[target, column] = features[row, column] }
  }
  return result
}
