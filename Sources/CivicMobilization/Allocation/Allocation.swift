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

  /// What becomes of a post, or of the posts of one action together.
  public struct PostOutcome: Sendable {
    /// Whether people are sent there.
    public let isOpen: Bool
    /// Places of those who are sent.
    public let places: Int
    /// How many come, those who come by themselves included: the exact law.
    public let present: CountDistribution
    /// What the post fails, nil where the rule holds or there is nothing to hold.
    public let unmet: UnmetConstraint?

    /// The same without what it fails where others tell it.
    fileprivate var untold: PostOutcome { PostOutcome(isOpen: isOpen, places: places, present: present, unmet: nil) }
  }

  /// Who is sent where, by party, then by post.
  public let assignments: [Assignment]
  /// What becomes of each post; one that is closed since its action does not reach its total is not told of.
  public let posts: [PostOutcome]
  /// What becomes of each total: of all posts of one action together.
  public let totals: [PostOutcome]
  /// What the allocation brings: added impact under the piecewise linear curves, and what parties are worth by themselves.
  public let objective: Double
  /// No allocation that meets every constraint brings more.
  public internal(set) var upperBound: Double
  /// The added impact under the exact laws.
  public let expectedImpact: Double
  /// The share of all places that goes to newcomers; nil where nobody is sent.
  public let newcomerShare: Double?

  /// By what share of the bound the objective may fall short of the best; 0 where nothing can be gained.
  public var gap: Double { upperBound > 0 ? max(0, (upperBound - objective) / upperBound) : 0 }

  init(
    _ seating: Seating, bound: Double, in market: AllocationMarket, _ newcomers: NewcomerPrice?, exact: ExactRule
  ) throws(CountDistributionError) {
    let problem = market.problem
    assignments = Self.assignments(seating, in: market)
    let places = assignments.map { Double(problem.parties[$0.party].places) }
    let extra = zip(assignments, places).reduce(0) {
      $0 + $1.1 * (newcomers?.worth(of: problem.parties[$1.0.party]) ?? 0)
    }
    let new = zip(assignments, places).reduce(0) { problem.parties[$1.0.party].isNewcomer ? $0 + $1.1 : $0 }
    newcomerShare = places.isEmpty ? nil : new / places.reduce(0, +)
    objective = seating.objective(in: market) - extra
    upperBound = max(bound, objective)
    let members = seating.members(in: market)
    var outcomes: [PostOutcome] = []
    for count in exact.counts.indices {
      outcomes.append(try Self.outcome(count, exact.members(of: count, in: members), in: market, exact))
    }
    totals = Array(outcomes.dropFirst(members.count))
    let unmet = Set(zip(problem.totals, totals).flatMap { $1.unmet == nil ? [] : $0.posts })
    posts = members.indices.map { unmet.contains($0) ? outcomes[$0].untold : outcomes[$0] }
    var added = 0.0
    for (post, own) in members.enumerated() where !own.isEmpty {
      added += try Self.addedImpact(outcomes[post].present, at: post, exact)
    }
    expectedImpact = added
  }

  private static func outcome(
    _ count: Int, _ members: [Seating.Member], in market: AllocationMarket, _ exact: ExactRule
  ) throws(CountDistributionError) -> PostOutcome {
    let law = try exact.law(of: count, members)
    let holds = try exact.verdict(on: count, law, members).holds
    return PostOutcome(
      isOpen: !members.isEmpty, places: members.reduce(0) { $0 + market.problem.parties[$1.party].places },
      present: law, unmet: holds ? nil : market.obstacle(to: count, rule: exact.rule))
  }

  private static func addedImpact(
    _ law: CountDistribution, at post: Int, _ exact: ExactRule
  ) throws(CountDistributionError) -> Double {
    let facts = exact.problem.posts[post]
    let alone = facts.needed > 0 ? 0 : facts.impact.expectation(over: try exact.law(of: post, []))
    return facts.impact.expectation(over: law) - alone
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
        return Assignment(
          party: party, post: post,
          value: added + Double(problem.parties[party].places) * Double(problem.fit[Int(option)]))
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
