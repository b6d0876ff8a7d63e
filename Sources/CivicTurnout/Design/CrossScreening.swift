import CivicLinearAlgebra
import CivicStatistics

/// What crosses of two columns would add to a model, by one Newton step on each fold, judged on the rows it holds out.
struct CrossScreening {
  private let configuration: SplineLogistic
  private let rows: OutcomeRows
  private let penalty: Double
  private let workers: Int
  private let design = Design(terms: [])
  private let clusters: [Int]
  private let columns: [(column: FeatureColumn, count: Int, entries: ColumnEntries)]
  private var folds: [FoldFit]

  /// A pair of columns, by number.
  private typealias Candidate = (first: Int, second: Int)

  init(_ configuration: SplineLogistic, _ rows: OutcomeRows, _ folds: [FoldFit], penalty: Double, workers: Int) {
    self.configuration = configuration
    self.rows = rows
    self.penalty = penalty
    self.workers = workers
    self.folds = folds
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(rows.clusters).sorted().enumerated().map { ($1, $0) })
    clusters = rows.clusters.map { numbers[$0] ?? 0 }
    let design = design
    columns = rows.features.columns.map { column in
      let basis = design.basis(of: column, in: rows.features)
      return (column, basis.count, basis.entries(of: column, in: rows.features))
    }
  }

  /// The crosses to add, best first. After each the others are judged by what it leaves to explain.
  mutating func crosses(beyond terms: [Design.Term]) -> [Design.Term] {
    var candidates = candidates(beyond: terms)
    var found: [Design.Term] = []
    while found.count < configuration.crossesPerRound {
      let gains = gains(of: candidates)
      let passing = zip(candidates, gains).filter { $1.passes(errors: configuration.requiredErrors) }
      guard let best = passing.max(by: { $0.1.total < $1.1.total })?.0 else { break }
      found.append(term(best))
      apply(best)
      // A pair that does not pass now rarely passes later in the round.
      candidates = passing.map(\.0).filter { $0 != best }
    }
    return found
  }

  private func term(_ pair: Candidate) -> Design.Term {
    .cross(columns[pair.first].column, columns[pair.second].column)
  }

  private func candidates(beyond terms: [Design.Term]) -> [Candidate] {
    let known = Set(terms)
    return columns.indices.flatMap { second in
      (0..<second).compactMap { first -> Candidate? in
        let pairs = columns[first].count * columns[second].count
        let isNew = !known.contains(term((first, second)))
        return isNew && pairs > 0 && pairs <= configuration.maximumPairs ? (first, second) : nil
      }
    }
  }

  private func gains(of candidates: [Candidate]) -> [CrossGain] {
    let slopes = zip(rows.folds, folds).map { FoldSlopes($0, $1, rows.outcomes) }
    var gains = [CrossGain](repeating: CrossGain(), count: candidates.count)
    parallelFill(&gains, blockSize: 1, workers: workers) { range, gains in
      let pair = pairFunctions(candidates[range.lowerBound])
      for (index, fold) in rows.folds.enumerated() {
        let effects = pair.effects(slopes[index], rows: fold.train, penalty: penalty)
        gains[0].startFold()
        for row in fold.validation {
          let change = pair.value(of: effects, in: row)
          guard change != 0 else {
            gains[0].add(0, cluster: clusters[row])
            continue
          }
          let (before, outcome) = (folds[index].logOdds[row], rows.outcomes[row])
          gains[0].add(logLoss(before, outcome) - logLoss(before + change, outcome), cluster: clusters[row])
        }
      }
    }
    return gains
  }

  /// Adds a cross to the log-odds of the folds.
  private mutating func apply(_ candidate: Candidate) {
    let pair = pairFunctions(candidate)
    for index in folds.indices {
      let slopes = FoldSlopes(rows.folds[index], folds[index], rows.outcomes)
      let effects = pair.effects(slopes, rows: rows.folds[index].train, penalty: penalty)
      for row in folds[index].logOdds.indices { folds[index].logOdds[row] += pair.value(of: effects, in: row) }
    }
  }

  private func pairFunctions(_ candidate: Candidate) -> ScreenedPair {
    let (first, second) = (columns[candidate.first], columns[candidate.second])
    return ScreenedPair(
      first: first.entries, second: second.entries,
      functions: PairFunctions(
        first.entries, second.entries, counts: [first.count, second.count], rare: design.rarePair))
  }
}

/// The residual w(y − p) and the curvature w·p(1 − p) of each row that a fold learns from.
private struct FoldSlopes: Sendable {
  private(set) var residuals: [Double] = []
  private(set) var curvatures: [Double] = []

  init(_ fold: Fold, _ fit: FoldFit, _ outcomes: [Double]) {
    for (position, row) in fold.train.enumerated() {
      let probability = logistic(fit.logOdds[row])
      let weight = fit.weights?[position] ?? 1
      residuals.append(weight * (outcomes[row] - probability))
      curvatures.append(weight * probability * (1 - probability))
    }
  }
}

/// The cross of two columns while it is looked at.
private struct ScreenedPair {
  let first: ColumnEntries
  let second: ColumnEntries
  let functions: PairFunctions

  /// The effect of each pair after one Newton step from 0, the others taken as they are.
  func effects(_ slopes: FoldSlopes, rows: [Int], penalty: Double) -> [Double] {
    var gradients = [Double](repeating: 0, count: functions.count)
    var curvatures = [Double](repeating: penalty, count: functions.count)
    for (position, row) in rows.enumerated() {
      forEach(in: row) { function, value in
        gradients[function] += slopes.residuals[position] * value
        curvatures[function] += slopes.curvatures[position] * value * value
      }
    }
    return zip(gradients, curvatures).map { $0 / $1 }
  }

  func value(of effects: [Double], in row: Int) -> Double {
    var sum = 0.0
    forEach(in: row) { function, value in sum += effects[function] * value }
    return sum
  }

  @inline(__always)
  private func forEach(in row: Int, _ body: (_ function: Int, _ value: Double) -> Void) {
    first.forEach(in: row) { a in
      second.forEach(in: row) { b in
        let function = functions.function(a.function, b.function)
        if function >= 0 { body(Int(function), a.value * b.value) }
      }
    }
  }
}

/// How much a cross lowers the loss of the rows held out, in each fold and cluster.
private struct CrossGain: Sendable {
  private var folds: [Double] = []
  private var clusters: [Int: (sum: Double, rows: Double)] = [:]
  /// The gain in all folds.
  private(set) var total = 0.0
  private var rows = 0.0

  mutating func startFold() { folds.append(0) }

  mutating func add(_ gain: Double, cluster: Int) {
    folds[folds.count - 1] += gain
    total += gain
    rows += 1
    let so = clusters[cluster] ?? (0, 0)
    clusters[cluster] = (so.sum + gain, so.rows + 1)
  }

  /// Whether the gain exceeds so many standard errors, and is positive in every fold.
  func passes(errors: Double) -> Bool {
    guard clusters.count > 1, folds.allSatisfy({ $0 > 0 }) else { return false }
    let mean = total / rows
    let squares = clusters.values.map { ($0.sum - $0.rows * mean) * ($0.sum - $0.rows * mean) }.sorted().reduce(0, +)
    let count = Double(clusters.count)
    return total > errors * (count / (count - 1) * squares).squareRoot()
  }
}
