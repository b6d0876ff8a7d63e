import CivicStatistics

/// Which segment the next invitation should go to, when it is not yet known which of them says yes.
///
/// Thompson sampling: each segment is chosen with the probability that its rate of yes is the highest, given the answers so far
/// and a uniform prior. Those probabilities are estimated by draws and mixed with a small even share, and the segment is then
/// drawn from the very probabilities that are told: logged with the invitation, they allow unbiased estimates later.
/// Source: Thompson, "On the likelihood that one unknown probability exceeds another" (1933).
public struct InvitationChoice: Sendable, Hashable {
  /// One segment.
  public struct Arm: Sendable, Hashable {
    /// The segment.
    public let value: String
    /// How many newcomers were invited and have answered, or let it be.
    public let invited: Int
    /// How many said yes.
    public let accepted: Int
    /// How many may be invited now.
    public let invitable: Int
    /// With which probability the next invitation goes there.
    public internal(set) var propensity: Double

    /// Creates a segment.
    ///
    /// - Parameters:
    ///   - value: The segment.
    ///   - invited: How many newcomers were invited and have answered, or let it be.
    ///   - accepted: How many said yes, at most `invited`.
    ///   - invitable: How many may be invited now.
    public init(value: String, invited: Int, accepted: Int, invitable: Int) {
      precondition((0...invited).contains(accepted), "no more say yes than are invited")
      self.value = value
      self.invited = invited
      self.accepted = accepted
      self.invitable = invitable
      propensity = 0
    }

    /// The mean of what is believed of its rate of yes.
    public var acceptance: Double { Double(accepted + 1) / Double(invited + 2) }
  }

  /// The segments; those in which nobody may be invited have the propensity 0.
  public let arms: [Arm]
  /// The segment drawn; nil where nobody may be invited.
  public let next: Arm?

  /// The share of invitations that is spread evenly, so that no segment is ever given up.
  public static let evenShare = 0.05
  private static let draws = 4_000

  /// Chooses a segment.
  ///
  /// - Parameters:
  ///   - arms: The segments.
  ///   - seed: Where the random numbers start.
  /// - Complexity: O(4,000 × segments).
  public init(_ arms: [Arm], seed: Seed) {
    var arms = arms
    let open = arms.indices.filter { arms[$0].invitable > 0 }
    guard !open.isEmpty else {
      (self.arms, next) = (arms, nil)
      return
    }
    var generator = seed.generator()
    var wins = [Int](repeating: 0, count: open.count)
    for _ in 0..<Self.draws {
      var best = (place: 0, rate: -1.0)
      for (place, arm) in open.enumerated() {
        let (accepted, invited) = (Double(arms[arm].accepted), Double(arms[arm].invited))
        let rate = generator.beta(1 + accepted, 1 + invited - accepted)
        if rate > best.rate { best = (place, rate) }
      }
      wins[best.place] += 1
    }
    for (place, arm) in open.enumerated() {
      let share = Double(wins[place]) / Double(Self.draws)
      arms[arm].propensity = (1 - Self.evenShare) * share + Self.evenShare / Double(open.count)
    }
    self.arms = arms
    next = arms[generator.categorical(weights: arms.map(\.propensity))]
  }
}
