import CivicLinearAlgebra
import CivicStatistics

/// Boosted trees on numbers as they are and on categories and groups as what their rows came to.
///
/// Levels are encoded by smoothed mean outcomes; a row that the trees learn from is encoded without the rows of its own week
/// (or of its own first group, where rows are not in time), so that a level of few rows is trusted as much as it deserves. The
/// half-life of the weights and the number of trees are those with the lowest log loss on the folds.
/// Source: Micci-Barreca (2001), as for `TargetEncoding`.
public struct EncodedBoosting: Hashable, Sendable {
  /// The half-lives to choose from, in days; the first is taken where there is nothing to choose by.
  public var halfLives: [Double]
  /// The numbers of trees to choose from, rising; the last is taken where there is nothing to choose by.
  public var trees: [Int]
  /// How many rows' worth of the mean of all an encoding holds.
  public var smoothing: Double
  /// Where the draws of rows and columns start.
  public var seed: Seed

  /// Creates a configuration.
  /// - Parameters:
  ///   - halfLives: The half-lives to choose from, in days.
  ///   - trees: The numbers of trees to choose from, rising.
  ///   - smoothing: How many rows' worth of the mean of all an encoding holds, above 0.
  ///   - seed: Where the draws of rows and columns start.
  public init(
    halfLives: [Double] = [365, .infinity], trees: [Int] = [25, 50, 100, 150, 200, 300], smoothing: Double = 30,
    seed: Seed = Seed(1)
  ) {
    precondition(!halfLives.isEmpty && !trees.isEmpty && smoothing > 0, "there is a model to choose")
    self.halfLives = halfLives
    self.trees = trees
    self.smoothing = smoothing
    self.seed = seed
  }

  /// Chooses and fits.
  /// - Parameters:
  ///   - rows: The rows, of both outcomes, with at least one column.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: The fitted model, and what it forecast of the rows held out.
  /// - Throws: ``HistogramBoostingError``, such as for a constant outcome or no column.
  /// - Complexity: One fit for each half-life and fold, and one of all rows.
  public func fit(_ rows: OutcomeRows, workers: Int = 1) throws(HistogramBoostingError) -> DevelopedEncodedBoosting {
    let smallest = rows.folds.map(\.train.count).min() ?? rows.outcomes.count
    let boosting = boosting(rows: smallest)
    var best: (loss: Double, halfLife: Double, trees: Int, held: [Double])?
    for halfLife in rows.days == nil ? [.infinity] : halfLives where !rows.folds.isEmpty {
      let fits = try rows.folds.map { fold throws(HistogramBoostingError) in
        let model = try fit(boosting, rows, fold.train, halfLife: halfLife, workers: workers)
        return (model: model, features: model.encoded(rows.features.rows(fold.validation)))
      }
      for count in trees {
        let held = fits.flatMap { $0.model.boosting.logits(of: $0.features, trees: count, workers: workers) }
        let loss = zip(held, rows.heldRows).reduce(0) { $0 + logLoss($1.0, rows.outcomes[$1.1]) }
        if loss < best?.loss ?? .infinity { best = (loss, halfLife, count, held) }
      }
    }
    var final = boosting
    final.trees = best?.trees ?? boosting.trees
    let all = Array(rows.outcomes.indices)
    let model = try fit(
      final, rows, all, halfLife: best?.halfLife ?? halfLives[0], workers: workers)
    return DevelopedEncodedBoosting(model: model, held: (best?.held ?? []).map { logistic($0) })
  }

  /// Smaller leaves for fewer rows: at least 20, and 100 where there are many.
  private func boosting(rows: Int) -> HistogramBoosting {
    HistogramBoosting(
      trees: trees.max() ?? 1, leaves: 31, learningRate: 0.05, minimumLeafRows: max(20, min(100, rows / 200)),
      penalty: 10, columnShare: 0.5, rowShare: 0.7, seed: seed)
  }

  private func fit(
    _ boosting: HistogramBoosting, _ rows: OutcomeRows, _ train: [Int], halfLife: Double, workers: Int
  ) throws(HistogramBoostingError) -> FittedEncodedBoosting {
    let table = rows.features.rows(train)
    let outcomes = train.map { rows.outcomes[$0] }
    let weights = rows.weights(of: train, halfLife: halfLife)
    let clusters = rows.clusters
    let parts = train.map { clusters[$0] }
    var columns = table.numeric
    var encodings: [FittedTargetEncoding] = []
    do {
      for levels in (table.categorical + table.groups).map({ $0.map(Int.init) }) {
        let encoding = TargetEncoding(smoothing: smoothing)
        columns.append(
          try encoding.outOfFold(groups: levels, parts: parts, outcomes: outcomes, weights: weights).means)
        encodings.append(try encoding.fit(groups: levels, outcomes: outcomes, weights: weights))
      }
    } catch {
      throw .outcomes(error)
    }
    let model = try boosting.fit(
      features: FittedEncodedBoosting.matrix(columns, rows: train.count), outcomes: outcomes, weights: weights,
      workers: workers)
    return FittedEncodedBoosting(halfLife: halfLife, boosting: model, encodings: encodings)
  }
}

/// Fitted trees with the encodings of the levels.
public struct FittedEncodedBoosting: Codable, Equatable, Sendable {
  /// The half-life that was chosen, in days; infinite where all rows count alike.
  public let halfLife: Double
  /// The trees.
  public let boosting: FittedHistogramBoosting
  let encodings: [FittedTargetEncoding]

  /// The probabilities of any rows.
  /// - Parameter table: Rows with the columns that the model was fitted to; a new level has the mean of all.
  /// - Returns: `rowCount` numbers within 0...1.
  public func predict(_ table: FeatureTable) -> [Double] { boosting.probabilities(of: encoded(table)) }

  func encoded(_ table: FeatureTable) -> Matrix<Double> {
    let levels = (table.categorical + table.groups).map { $0.map(Int.init) }
    let columns = table.numeric + zip(encodings, levels).map { $0.encode($1).means }
    return Self.matrix(columns, rows: table.rowCount)
  }

  /// Columns beside each other.
  static func matrix(_ columns: [[Double]], rows: Int) -> Matrix<Double> {
    var matrix = Matrix<Double>(rows: rows, columns: columns.count)
    for (index, column) in columns.enumerated() {
      for row in 0..<rows { matrix[row, index] = column[row] }
    }
    return matrix
  }
}

/// A fitted model together with what it forecast of the rows that the folds held out.
public struct DevelopedEncodedBoosting: Sendable {
  /// The model, fitted to all rows.
  public let model: FittedEncodedBoosting
  /// The probabilities of ``OutcomeRows/heldRows``, each from the rows of its own fold alone.
  public let held: [Double]
}
