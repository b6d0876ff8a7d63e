/// What a ranking model learns from: choices, and what is known about actions and citizens.
public struct RankingData: Equatable, Sendable {
  /// Who chose what.
  public let interactions: InteractionMatrix
  /// What is known about the actions, in the order of `interactions.actions`.
  public let actionFeatures: FeatureTable
  /// What is known about the citizens, in the order of `interactions.citizens`.
  public let citizenFeatures: FeatureTable

  /// Creates the data.
  ///
  /// - Parameters:
  ///   - interactions: Who chose what.
  ///   - actionFeatures: What is known about the actions, in the order of `interactions.actions`; nil for nothing.
  ///   - citizenFeatures: What is known about the citizens, in the order of `interactions.citizens`; nil for nothing.
  public init(
    interactions: InteractionMatrix, actionFeatures: FeatureTable? = nil, citizenFeatures: FeatureTable? = nil
  ) {
    self.interactions = interactions
    self.actionFeatures = actionFeatures ?? FeatureTable(rows: interactions.actions.count)
    self.citizenFeatures = citizenFeatures ?? FeatureTable(rows: interactions.citizens.count)
    precondition(
      self.actionFeatures.rows == interactions.actions.count
        && self.citizenFeatures.rows == interactions.citizens.count,
      "features need a row for every action and for every citizen")
  }

  /// The data of some of the citizens, with all actions.
  ///
  /// - Parameter rows: Their rows, rising.
  /// - Returns: Data with one citizen for each.
  public func selecting(_ rows: [Int]) -> RankingData {
    RankingData(
      interactions: interactions.selecting(rows), actionFeatures: actionFeatures,
      citizenFeatures: citizenFeatures.selecting(rows))
  }

  /// All citizens with their choices, as those who are to be ranked for.
  public var block: CitizenBlock { CitizenBlock(histories: interactions.choices, features: citizenFeatures) }
}
