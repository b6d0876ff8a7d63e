import CivicStatistics

/// What moves somebody to accept a proposal, on the scale of log-odds.
///
/// The ``prior`` is stated, not fitted: 10 % of people accept an action that nothing speaks for or against, about half accept
/// one that meets everything they said, about 1 % one on a cause they dislike.
public struct AffinityWeights: Sendable, Hashable, Codable {
  /// The share who accept an action that nothing speaks for or against.
  public var neutralAcceptance: Double
  /// What a full match of themes adds.
  public var theme: Double
  /// What a full match of modes of action adds.
  public var mode: Double
  /// What a place at one's door adds, and one at the edge of one's radius takes away.
  public var nearness: Double
  /// How many times as strongly a dislike repels as a liking attracts.
  public var aversion: Double
  /// How near an action is that one joins from home, where 1 is at one's door and 0 at the edge of one's radius.
  public var remoteProximity: Double
  /// Whether the weights were fitted to answers to proposals, and later answers bear them out.
  public var isCalibrated: Bool

  /// Creates weights; each is the stated prior unless given.
  public init(
    neutralAcceptance: Double = 0.1, theme: Double = 1.2, mode: Double = 0.6, nearness: Double = 0.4,
    aversion: Double = 2, remoteProximity: Double = 0.9, isCalibrated: Bool = false
  ) {
    precondition(neutralAcceptance > 0 && neutralAcceptance < 1, "a share strictly between none and all")
    self.neutralAcceptance = neutralAcceptance
    self.theme = theme
    self.mode = mode
    self.nearness = nearness
    self.aversion = aversion
    self.remoteProximity = remoteProximity
    self.isCalibrated = isCalibrated
  }

  /// What is assumed before anybody has answered.
  public static let prior = AffinityWeights()

  /// The log-odds of accepting an action that nothing speaks for or against.
  public var bias: Double { logit(neutralAcceptance) }
}
