/// Why a fitted model gives an action its score, and so its rank, for one citizen.
///
/// The base and the amounts of the contributions add up to the score, to rounding. Beside its amount each contribution
/// tells what would come of the score and of the rank without it. For models that add up what choices say, the two agree:
/// the score falls by the amount. Elsewhere (factors, affinities with a hidden third choice, pairs of traits) what remains
/// speaks differently once a reason is gone, and only ``Contribution/scoreWithout`` tells by how much.
public struct RankingExplanation: Equatable, Sendable {
  /// What one reason adds.
  public struct Contribution: Equatable, Sendable {
    /// What speaks.
    public let reason: RankingReason
    /// What it adds to the score.
    public let amount: Double
    /// The score without it.
    public let scoreWithout: Double
    /// The rank without it; an own choice that is taken away is a candidate again.
    public let rankWithout: Int
  }

  /// The column of the action.
  public let action: Int
  /// The score.
  public let score: Double
  /// The rank among the candidates, from 1.
  public let rank: Int
  /// What the action scores before anything about the citizen speaks.
  public let base: Double
  /// What speaks for it and against it, largest amount first; amounts of equal size by choice, then by name of the trait.
  public let contributions: [Contribution]
  /// What each model of a stack adds to the score, in the order of the models; empty for a single model.
  public let parts: [Double]
}
