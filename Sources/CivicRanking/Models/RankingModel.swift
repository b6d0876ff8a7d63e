import CivicLinearAlgebra

/// A way of learning from choices which actions suit whom, with its parameters.
///
/// The same data in any order of rows give the same fitted model, byte for byte.
public protocol RankingModel: Sendable {
  /// A name that never changes.
  var name: String { get }
  /// The parameters that shape the fit, by name, for reports.
  var parameters: [String: Double] { get }

  /// Learns from data.
  ///
  /// - Parameter data: Who chose what, and what is known about actions and citizens.
  /// - Returns: The fitted model.
  /// - Throws: ``RankingModelError``, which tells why these data cannot be learned from.
  func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel
}

extension RankingModel {
  /// None.
  public var parameters: [String: Double] { [:] }
}

/// What was learned about which actions suit whom.
public protocol FittedRankingModel: Sendable {
  /// Scores all actions of the training data for some citizens, who may be strangers: nothing is refitted.
  ///
  /// A citizen's scores depend on her own row alone. Those of the actions she already chose are finite but of no
  /// meaning; ``ranking(of:limit:order:allowed:workers:)`` leaves them out.
  ///
  /// - Parameter block: The citizens.
  /// - Returns: A row for each citizen with one finite score for each action: the higher, the better.
  func scores(of block: CitizenBlock) -> Matrix<Float>

  /// Takes one citizen's scores of some actions apart: by her choices, and by what is known of her.
  ///
  /// - Parameters:
  ///   - citizen: A block with one citizen.
  ///   - actions: The columns of the actions.
  /// - Returns: For each action a base and amounts that add up to its score, to rounding.
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions

  /// All that was learned, as plain data from which ``RankingModelState/restored()`` makes the same model again.
  var state: RankingModelState { get }
}

/// Why a model cannot be fitted to some data.
public enum RankingModelError: Error, Hashable, Sendable {
  /// The work or memory would exceed what the model can bear; `size` is what is too large, `limit` how much it bears.
  case tooLarge(Size, size: Int, limit: Int)
  /// Nobody chose anything that this model could learn from.
  case nothingToLearn
  /// The numbers cannot be factored or the search for the best ones found none.
  case notSolvable

  /// What can be too large.
  public enum Size: String, Codable, Hashable, Sendable {
    /// The number of actions.
    case actions
    /// Citizens times actions.
    case cells
  }
}
