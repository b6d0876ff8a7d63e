import CivicDomain
import CivicLinearAlgebra

/// What past promises tell of a citizen's affinity for actions, beside what she states.
///
/// A ranking model scores the actions on the scale of log-odds, and an action that hardly anybody chose yet is scored by
/// what it is about instead. With x the score above the mean of the open actions and b the bound, the term is
/// x / (1 + |x| / b): it keeps the order of the scores, equals x where x is small, and stays within −b and b, so that
/// history never silences what a citizen says of herself. Without history, or for an action that the fit did not know, it
/// is 0.
public struct LearnedAffinity: Sendable {
  /// The actions that are scored, one for each column.
  public let actions: [String]
  /// What scores the actions that enough people chose.
  public let model: any FittedRankingModel
  /// What scores the others by what they are about; nil where nothing could be learned of that.
  public let content: (any FittedRankingModel)?
  /// Whether enough people chose the action of a column for the model to know it.
  public let isFamiliar: [Bool]
  /// b, the most that history adds to the log-odds or takes from them.
  public let bound: Double
  private let columns: [String: Int]

  /// Creates what was learned.
  ///
  /// - Parameters:
  ///   - actions: The actions that are scored, one for each column.
  ///   - model: What scores the actions that enough people chose.
  ///   - content: What scores the others.
  ///   - isFamiliar: Whether enough people chose the action of a column.
  ///   - bound: The most that history adds to the log-odds, above 0.
  public init(
    actions: [String], model: any FittedRankingModel, content: (any FittedRankingModel)?, isFamiliar: [Bool],
    bound: Double
  ) {
    precondition(isFamiliar.count == actions.count && bound > 0, "every action is familiar or not, within a bound")
    self.actions = actions
    self.model = model
    self.content = content
    self.isFamiliar = isFamiliar
    self.bound = bound
    columns = Dictionary(actions.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The column of an action; nil when the fit did not know it.
  func column(of action: String) -> Int? { columns[action] }

  /// The columns of what a citizen promised, cancelled promises left out, rising, each once.
  func history(of situation: CitizenSituation) -> [Int32] {
    Set(situation.commitments.compactMap { columns[$0.action] }).sorted().map { Int32(truncatingIfNeeded: $0) }
  }

  /// Citizens as the models see them.
  func block(_ citizens: [Citizen], histories: [[Int32]]) -> CitizenBlock {
    CitizenBlock(
      histories: SparseMatrix(
        rows: citizens.count, columns: actions.count,
        rowIndices: histories.enumerated().flatMap { row, list in
          repeatElement(Int32(truncatingIfNeeded: row), count: list.count)
        }, columnIndices: histories.flatMap(\.self)),
      features: FeatureTable(of: citizens))
  }

  /// Whether an action is scored by what it is about.
  func isScoredByContent(_ column: Int) -> Bool { content != nil && !isFamiliar[column] }
}
