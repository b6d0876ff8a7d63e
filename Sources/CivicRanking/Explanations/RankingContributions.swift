import CivicLinearAlgebra

/// One citizen's scores of some actions, taken apart: for each action the base and the amounts add up to its score.
public struct RankingContributions: Equatable, Sendable {
  /// What each action scores before anything about the citizen speaks.
  public let base: [Float]
  /// What speaks: choices by rising column, then traits by name.
  public let reasons: [RankingReason]
  /// A row for each reason, a column for each action: what the reason adds to its score.
  public let amounts: Matrix<Float>

  /// Creates contributions.
  ///
  /// - Parameters:
  ///   - base: What each action scores before anything about the citizen speaks.
  ///   - reasons: What speaks.
  ///   - amounts: A row for each reason, a column for each action; nil for no reasons.
  public init(base: [Float], reasons: [RankingReason] = [], amounts: Matrix<Float>? = nil) {
    self.base = base
    self.reasons = reasons
    self.amounts = amounts ?? Matrix(rows: 0, columns: base.count)
    precondition(
      self.amounts.rows == reasons.count && self.amounts.columns == base.count,
      "every reason adds something to every action")
  }

  /// What choices say by a table of weights. O(choices × actions).
  ///
  /// - Parameters:
  ///   - base: What each action scores without any choice.
  ///   - choices: The columns of what the citizen chose.
  ///   - actions: The columns of the actions.
  ///   - weights: What choosing the action of the row says about the action of the column.
  init(base: [Float], choices: some Collection<Int32>, actions: [Int], weights: Matrix<Float>) {
    self.init(
      base: base, reasons: choices.map { .choice(Int($0)) },
      amounts: Matrix(
        rows: choices.count, columns: actions.count,
        elements: choices.flatMap { choice in actions.map { weights[Int(choice), $0] } }))
  }
}
