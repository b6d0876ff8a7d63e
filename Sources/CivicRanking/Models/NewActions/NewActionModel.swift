import CivicLinearAlgebra

/// A model that ranks actions which nobody chose yet by what is known about them.
///
/// A model of choices knows nothing of such an action. Here it gets, for each citizen, the score that the model gives to the actions
/// which ``ContentModel`` finds as suitable as it: a citizen's actions that were chosen before are sorted by either model, and
/// equal places correspond, with straight lines in between. So a new action is shown as often as its features deserve, and
/// neither last nor at random. Where every action was chosen, where nothing is known about actions, or where there are too
/// many for content, the base stands alone.
public struct NewActionModel: RankingModel {
  /// The model of the actions that were chosen before.
  public var base: any RankingModel
  /// The model of the others.
  public var content: ContentModel

  /// The base's.
  public var name: String { base.name }
  /// The base's.
  public var parameters: [String: Double] { base.parameters }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - base: The model of the actions that were chosen before.
  ///   - content: The model of the others.
  public init(_ base: any RankingModel, content: ContentModel = ContentModel()) {
    self.base = base
    self.content = content
  }

  /// Fits the base, and content where it is needed and can be had.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let fitted = try base.fit(data)
    let isNew = data.interactions.actionCounts.map { $0 == 0 }
    guard isNew.contains(true) && isNew.contains(false), let content = try? content.fit(data) else { return fitted }
    return FittedNewActions(base: fitted, content: content, isNew: isNew)
  }
}

/// A fitted model, and content for the actions that were new when it was fitted.
struct FittedNewActions: FittedRankingModel {
  let base: any FittedRankingModel
  let content: any FittedRankingModel
  let isNew: [Bool]

  /// As much as both models take, and O(n log n) for each citizen's n actions.
  func scores(of block: CitizenBlock) -> Matrix<Float> {
    var scores = base.scores(of: block)
    let likings = content.scores(of: block)
    let (new, known) = (isNew.indices.filter { isNew[$0] }, isNew.indices.filter { !isNew[$0] })
    for row in 0..<block.count {
      let own = Set(block.histories.row(row).columns.map(Int.init))
      // Of her own actions scores mean nothing; if she chose all there are, nothing else is left to go by.
      let others = known.filter { !own.contains($0) }
      let map = QuantileMap(
        from: (others.isEmpty ? known : others).map { likings[row, $0] },
        to: (others.isEmpty ? known : others).map { scores[row, $0] })
      for action in new { scores[row, action] = map(likings[row, action]) }
    }
    return scores
  }
}
