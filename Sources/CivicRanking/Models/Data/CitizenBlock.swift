import CivicLinearAlgebra

/// Citizens to rank actions for, known to the model or not: what they chose so far, and what is known about them.
public struct CitizenBlock: Equatable, Sendable {
  /// A row for each citizen, a column for each action of the model, 1 where the citizen chose the action.
  public let histories: SparseMatrix<Float>
  /// What is known about them, one row each.
  public let features: FeatureTable

  /// Creates a block.
  ///
  /// - Parameters:
  ///   - histories: A row for each citizen, a column for each action of the model.
  ///   - features: What is known about them, one row each; nil for nothing.
  public init(histories: SparseMatrix<Float>, features: FeatureTable? = nil) {
    self.histories = histories
    self.features = features ?? FeatureTable(rows: histories.rows)
    precondition(self.features.rows == histories.rows, "features need a row for every citizen")
  }

  /// The number of citizens.
  public var count: Int { histories.rows }

  /// Some of the citizens.
  ///
  /// - Parameter rows: Their rows, in the order wanted.
  /// - Returns: A block with one row for each.
  public func selecting(_ rows: [Int]) -> CitizenBlock {
    CitizenBlock(histories: histories.selecting(rows), features: features.selecting(rows))
  }
}
