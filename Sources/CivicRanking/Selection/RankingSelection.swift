import CivicLinearAlgebra
import CivicStatistics

/// Chooses the parameters of families of models, and the best family, by ballots that the data hold.
///
/// Models are fitted to some citizens and ranked on the ballots of others, so that nothing is chosen by what it was learned
/// from. What is tried for one family is kept for those that put several together: choose from the same selection, one
/// family after the other. The same data and seed give the same choices for any number of workers.
public struct RankingSelection: Sendable {
  let data: RankingData
  let ballots: HeldOutBallots
  let shape: DataShape
  let seed: Seed
  private let order: [Int]?
  private let cutoff: Int
  private let workers: Int
  private var tuned: [ModelFamily: Result<TunedModel, RankingModelError>] = [:]

  /// Cuts the ballots to choose by.
  ///
  /// - Parameters:
  ///   - data: What may be learned from.
  ///   - order: The rank of each action among equals, lower first; nil keeps the order of the columns.
  ///   - cutoff: The k of the NDCG to choose by, at least 1.
  ///   - seed: Which citizen falls into which fold, and where models that draw begin.
  ///   - workers: How many threads share the folds, at least 1; it changes no result.
  public init(
    _ data: RankingData, order: [Int]? = nil, cutoff: Int = 10, seed: Seed = Seed(1), workers: Int = 1
  ) {
    precondition(cutoff >= 1 && workers >= 1, "a list has a place and a fit needs a thread")
    self.data = data
    self.order = order
    self.cutoff = cutoff
    self.seed = seed
    self.workers = workers
    shape = DataShape(data)
    // As many ballots as tell models apart, and no more scores than fit into memory several times.
    let limit = min(40_000, 16_000_000 / max(1, data.interactions.actions.count))
    ballots = HeldOutBallots(data, foldCount: shape.foldCount, limit: max(100, limit), seed: seed)
  }

  /// Chooses the parameters of one family.
  ///
  /// Actions that nobody chose yet are left to content, by ``NewActionModel``, where something is known about them and the
  /// family knows nothing of them. Each set of parameters costs a fit for every fold. A family without parameters to try is
  /// not fitted more than once a fold, and where no ballot can be cut not at all.
  ///
  /// - Parameter family: The family.
  /// - Returns: The model with its parameters, and how it did.
  /// - Throws: ``RankingModelError/nothingToLearn`` for data without choices or without what the family learns from, and
  ///   what its models throw.
  public mutating func choose(_ family: ModelFamily) throws(RankingModelError) -> RankingChoice {
    guard data.interactions.choices.count > 0 else { throw .nothingToLearn }
    let choice =
      switch family {
      case .blend: try blend()
      case .conditionalLogit: try conditionalLogit()
      default: try tune(family).choice
      }
    guard family.needsKnownActions && shape.hasNewActions else { return choice }
    return RankingChoice(
      family: family, model: NewActionModel(choice.model, content: shape.content), validation: choice.validation)
  }

  /// The best of some choices by the held-out ballots.
  ///
  /// The highest of many figures is partly luck, so the best baseline stays unless the best of all is better by more than
  /// chance. So must be those that put several models together: ballots that were cut are shorter than whole ones, and a
  /// mixture learned on them fits whole ones less well than a model by itself does.
  ///
  /// - Parameter choices: Choices of the same selection, in the order that decides between equals.
  /// - Returns: The best of them; nil of none.
  public static func winner(among choices: [RankingChoice]) -> RankingChoice? {
    let single = highest(of: choices.filter { !$0.family.isStack })
    let best = choices.filter(\.family.isStack).reduce(single) { best, choice in
      guard let best else { return choice }
      return choice.isClearlyBetter(than: best) ? choice : best
    }
    guard let best, let baseline = highest(of: choices.filter(\.family.isBaseline)) else { return best }
    return best.isClearlyBetter(than: baseline) ? best : baseline
  }

  private static func highest(of choices: [RankingChoice]) -> RankingChoice? {
    choices.max { $0.meanValidation < $1.meanValidation }
  }
}

/// A choice with its scores of the held-out ballots, from which several can be put together.
struct TunedModel: Sendable {
  let choice: RankingChoice
  let scores: Matrix<Float>
}

extension RankingSelection {
  /// The choice of a family that stands by itself, from memory where it was made before.
  mutating func tune(_ family: ModelFamily) throws(RankingModelError) -> TunedModel {
    if let known = tuned[family] { return try known.get() }
    let result = Result { () throws(RankingModelError) in try search(family) }
    tuned[family] = result
    return try result.get()
  }

  private func search(_ family: ModelFamily) throws(RankingModelError) -> TunedModel {
    guard let search = family.search(for: shape) else { throw .nothingToLearn }
    var best: (value: Double, scores: Matrix<Float>, validation: [Double])?
    func measure(_ model: any RankingModel) throws(RankingModelError) -> Double {
      let scores = try ballots.scores(of: model, workers: workers)
      let validation = ndcg(scores)
      let value = validation.isEmpty ? 0 : SampleMean(validation).value
      if value > best?.value ?? -.infinity { best = (value, scores, validation) }
      return value
    }
    let model = try search.best(by: measure)
    if best == nil { _ = try measure(model) }
    guard let best else { throw .notSolvable }
    return TunedModel(
      choice: RankingChoice(family: family, model: model, validation: best.validation), scores: best.scores)
  }

  /// NDCG at the cutoff of each citizen's ballot, the mean of its parts.
  func ndcg(_ scores: Matrix<Float>) -> [Double] { ballots.citizenMeans(partNDCG(scores)) }

  /// NDCG at the cutoff of each part.
  func partNDCG(_ scores: Matrix<Float>) -> [Double] { ballots.ndcg(of: scores, at: cutoff, order: order) }
}
