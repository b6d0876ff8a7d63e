import CivicLeverage
import CivicStatistics

/// Who is sent where, how good that is at least, and what could not be met.
public struct Allocation: Sendable {
  /// One party sent to one post.
  public struct Assignment: Sendable, Hashable {
    /// The number of the party.
    public let party: Int
    /// The number of the post.
    public let post: Int
    /// What it adds, given where the others are: expected impact under the normal count, and what the option is worth by itself.
    public let value: Double
  }

  /// A constraint that could not be met: why a post that lacks people, or has too many, gets nobody.
  public enum UnmetConstraint: String, Sendable, CaseIterable {
    /// More people than the capacity come by themselves.
    case crowded
    /// Too few could be sent, if all of them were.
    case supply
    /// As many as the minimum asks for with certainty are more than the capacity or the promises still allowed can hold.
    case room
    /// The people it needs do more elsewhere.
    case competition
  }

  /// What becomes of a post.
  public struct PostOutcome: Sendable {
    /// Whether people are sent there.
    public let isOpen: Bool
    /// Places of those who are sent.
    public let places: Int
    /// How many come, those who come by themselves included: the exact law.
    public let present: CountDistribution
    /// What the post fails, nil where the rule holds or there is nothing to hold.
    public let unmet: UnmetConstraint?
  }

  /// Who is sent where, by party, then by post.
  public let assignments: [Assignment]
  /// What becomes of each post.
  public let posts: [PostOutcome]
  /// What the allocation brings: added impact under the piecewise linear curves, and what options are worth by themselves.
  public let objective: Double
  /// No allocation that keeps the rule brings more.
  public let upperBound: Double
  /// The added impact under the exact laws.
  public let expectedImpact: Double

  /// By what share of the bound the objective may fall short of the best; 0 where nothing can be gained.
  public var gap: Double { upperBound > 0 ? max(0, (upperBound - objective) / upperBound) : 0 }

  init(
    _ seating: Seating, bound: Double, in market: AllocationMarket, exact: ExactRule
  ) throws(CountDistributionError) {
    objective = seating.objective(in: market)
    upperBound = max(bound, objective)
    let problem = market.problem
    assignments = Self.assignments(seating, in: market)
    var outcomes: [PostOutcome] = []
    var added = 0.0
    for (post, members) in seating.members(in: market).enumerated() {
      let law = try exact.law(of: post, members)
      let impact = problem.posts[post].impact
      if seating.isOpen[post] {
        added += impact.expectation(over: law) - impact.expectation(over: try exact.law(of: post, []))
      }
      outcomes.append(
        PostOutcome(
          isOpen: seating.isOpen[post] && !members.isEmpty,
          places: members.reduce(0) { $0 + problem.parties[$1.party].places }, present: law,
          unmet: exact.verdict(on: post, law, []).holds ? nil : market.obstacle(to: post, rule: exact.rule)))
    }
    posts = outcomes
    expectedImpact = added
  }

  private static func assignments(_ seating: Seating, in market: AllocationMarket) -> [Assignment] {
    let problem = market.problem
    let impacts = zip(problem.posts, market.turnouts).enumerated().map { number, pair in
      pair.0.impact.values(over: 0..<pair.1.mostWhoCome(load: seating.loads[number]) + 1)
    }
    return seating.chosen.enumerated().flatMap { party, options in
      options.sorted().map { option in
        let (post, load) = (Int(problem.post[Int(option)]), Double(market.load[Int(option)]))
        let (all, turnout) = (seating.loads[post], market.turnouts[post])
        let added =
          turnout.expectation(of: impacts[post], load: all)
          - turnout.expectation(of: impacts[post], load: max(0, all - load))
        return Assignment(party: party, post: post, value: added + Double(market.worth[Int(option)]))
      }
    }
  }
}

extension ImpactFunction {
  /// E[J(N)]. O(support).
  fileprivate func expectation(over law: CountDistribution) -> Double {
    law.expectation(of: values(over: law.lowerBound..<law.upperBound + 1), from: law.lowerBound)
  }
}
