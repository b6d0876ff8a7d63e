import CivicLinearAlgebra
import CivicStatistics

/// Logistic regression on functions of numbers and categories under a ridge, with a random intercept for each group.
///
/// A spline logistic regression shrinks all effects by one ridge. Here the groups leave it: how much those of one column differ
/// is estimated, a group's own effect follows from that, and a group that nobody has seen is forecast by the average over what
/// it might be. Terms, ridge and half-life are taken over from a ``FittedSplineLogistic``; its crosses are kept in the order in
/// which they were found, as long as the matrix stays small.
public struct MixedSplineLogistic: Hashable, Codable, Sendable {
  /// The terms of numbers and categories; those of groups are left out.
  public var terms: [Design.Term]
  /// The ridge λ of the penalty ½λ‖β‖².
  public var penalty: Double
  /// After how many days a row counts half; infinite where all rows count alike.
  public var halfLife: Double
  /// Crosses are left out from where the matrix would have more columns.
  public var maximumColumns: Int
  /// The largest number of elements of the matrix of features.
  public var largestMatrix: Int
  /// The largest order of the dense system: columns and groups, those of the largest column of groups left out.
  public var largestSystem: Int

  /// Creates a configuration.
  /// - Parameters:
  ///   - spline: From which terms, ridge and half-life are taken.
  ///   - maximumColumns: Crosses are left out from where the matrix would have more columns.
  ///   - largestMatrix: The largest number of elements of the matrix of features; 30 million need 240 MB, and a copy of that.
  ///   - largestSystem: The largest order of the dense system.
  public init(
    _ spline: FittedSplineLogistic, maximumColumns: Int = 250, largestMatrix: Int = 30_000_000,
    largestSystem: Int = 2_500
  ) {
    terms = spline.terms.filter { !$0.hasGroup }
    penalty = spline.penalty
    halfLife = spline.halfLife
    self.maximumColumns = maximumColumns
    self.largestMatrix = largestMatrix
    self.largestSystem = largestSystem
  }

  /// Fits to all rows, and to what each fold learns from.
  /// - Parameters:
  ///   - rows: The rows, of both outcomes, with at least one column of groups.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: The fitted model, and what it forecast of the rows held out.
  /// - Throws: ``MixedSplineLogisticError``, such as for more groups than the dense system may have.
  /// - Complexity: One fit of `MixedLogistic` for each fold, and one of all rows.
  public func fit(
    _ rows: OutcomeRows, workers: Int = 1
  ) throws(MixedSplineLogisticError) -> DevelopedMixedSplineLogistic {
    let design = try design(rows.features)
    let features = design.matrix(of: rows.features)
    let all = Fold(train: Array(rows.outcomes.indices), validation: [])
    let parts = rows.folds + [all]
    var fits = [Result<FittedMixedSplineLogistic, MixedLogisticError>?](repeating: nil, count: parts.count)
    parallelFill(&fits, blockSize: 1, workers: workers) { range, fits in
      fits[0] = Result { () throws(MixedLogisticError) in
        try fit(rows, parts[range.lowerBound].train, design, features)
      }
    }
    var models: [FittedMixedSplineLogistic] = []
    for case let fit? in fits {
      do { models.append(try fit.get()) } catch { throw .regression(error) }
    }
    let held = zip(rows.folds, models).flatMap { fold, model in
      model.predict(rows.features.rows(fold.validation))
    }
    return DevelopedMixedSplineLogistic(model: models[rows.folds.count], held: held)
  }

  /// All terms but the last crosses, which would make the matrix too large.
  private func design(_ table: FeatureTable) throws(MixedSplineLogisticError) -> FittedDesign {
    var kept = terms
    var design = Design(terms: kept).fit(table)
    while design.columnCount > maximumColumns, let last = kept.lastIndex(where: \.isCross) {
      kept.remove(at: last)
      design = Design(terms: kept).fit(table)
    }
    guard table.rowCount * design.columnCount <= largestMatrix else {
      throw .tooLarge(rows: table.rowCount, columns: design.columnCount, limit: largestMatrix)
    }
    return design
  }

  private func fit(
    _ rows: OutcomeRows, _ train: [Int], _ design: FittedDesign, _ features: SparseMatrix<Double>
  ) throws(MixedLogisticError) -> FittedMixedSplineLogistic {
    let columns = rows.features.groups.map { column in train.map { column[$0] } }
    // One group alone tells nothing from the intercept.
    let groupings = columns.enumerated().map { Grouping(column: $0, levels: $1) }.filter { $0.count > 1 }
    let factors = groupings.map {
      GroupingFactor("group_\($0.column + 1)", groups: $0.numbers(of: columns[$0.column]), groupCount: $0.count)
    }
    let data = MixedLogisticData(
      features: features.selectingRows(train).dense(), successes: train.map { rows.outcomes[$0] },
      weights: rows.weights(of: train, halfLife: halfLife), factors: factors)
    let regression = try MixedLogistic(penalty: penalty, tolerance: 1e-8, largestSystem: largestSystem).fit(data)
    return FittedMixedSplineLogistic(design: design, groupings: groupings, regression: regression)
  }
}

/// Why no mixed spline logistic regression can be fitted to some rows.
public enum MixedSplineLogisticError: Error, Equatable, Sendable {
  /// The matrix of features would have more elements than it may.
  case tooLarge(rows: Int, columns: Int, limit: Int)
  /// What ``CivicStatistics/MixedLogistic`` says.
  case regression(MixedLogisticError)
}

extension Design.Term {
  fileprivate var isCross: Bool {
    if case .cross = self { true } else { false }
  }

  fileprivate var hasGroup: Bool {
    switch self {
    case .linear: false
    case .effects(let column): column.isGroup
    case .cross(let first, let second): first.isGroup || second.isGroup
    }
  }
}

extension FeatureColumn {
  fileprivate var isGroup: Bool {
    if case .group = self { true } else { false }
  }
}
