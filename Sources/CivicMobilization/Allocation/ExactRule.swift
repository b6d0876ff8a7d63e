import CivicStatistics

/// Judges open posts, and what the posts of one action reach together, by the exact law of the count: base count plus each party, all
/// its places or none, given the shared shock.
struct ExactRule {
  let rule: TurnoutRule
  let problem: AllocationProblem
  /// The count at each post, then that of each total.
  let counts: [RuledCount]

  /// What a count lacks under the exact law.
  struct Verdict {
    /// People by which the count, or the promises, fall short of what is needed at the wanted certainty, else 0.
    var shortage: Int
    /// People by which it exceeds the capacity, else 0.
    var excess: Int
    /// Expected promises beyond the room, else 0.
    var overbooked: Double

    var holds: Bool { shortage == 0 && excess == 0 && overbooked <= 0 }
  }

  /// Who is sent to be counted, given who is sent to each post.
  func members(of count: Int, in posts: [[Seating.Member]]) -> [Seating.Member] {
    counts[count].posts.flatMap { posts[$0] }
  }

  /// The law of how many come. O(nodes × n log n) for n places.
  /// - Parameters:
  ///   - count: The number of the count.
  ///   - options: The options by which parties are sent there, with their parties.
  /// - Returns: The law.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  func law(of count: Int, _ options: [Seating.Member]) throws(CountDistributionError) -> CountDistribution {
    let kept = options.map { member in probabilities(of: member.option) }
    var parts: [(weight: Double, distribution: CountDistribution)] = []
    for (node, weight) in problem.shock.weights.enumerated() {
      var singles: [Double] = []
      var law = counts[count].base[node]
      for (member, probability) in zip(options, kept) {
        let places = problem.parties[member.party].places
        if places == 1 {
          singles.append(probability[node])
        } else {
          law = law.adding(try .binomial(n: 1, p: probability[node]).scaled(by: places))
        }
      }
      parts.append((weight, law.adding(try .poissonBinomial(probabilities: singles))))
    }
    return parts.count == 1 ? parts[0].distribution : try .mixture(parts)
  }

  /// The probability to come at each node; acceptance does not depend on the shock.
  private func probabilities(of option: Int) -> [Double] {
    let (accept, keep) = (Double(problem.accept[option]), Double(problem.keep[option]))
    guard problem.shock.deviation > 0, keep < 1 else {
      return [Double](repeating: accept * keep, count: problem.shock.weights.count)
    }
    return problem.shock.probabilities(logOdds: logit(keep)).map { min(1, accept * $0) }
  }

  /// The law of how many places are promised, by those who are sent.
  private func promises(
    _ options: [Seating.Member]
  ) throws(CountDistributionError) -> CountDistribution {
    var laws: [CountDistribution] = []
    for member in options {
      laws.append(
        try .binomial(n: 1, p: Double(problem.accept[member.option])).scaled(by: problem.parties[member.party].places))
    }
    return .sum(of: laws)
  }

  /// Whether the rule holds for a count, and by how much it does not.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  func verdict(
    on count: Int, _ law: CountDistribution, _ options: [Seating.Member]
  ) throws(CountDistributionError) -> Verdict {
    let facts = counts[count]
    var verdict = Verdict(shortage: 0, excess: 0, overbooked: 0)
    if let minimum = facts.minimum, law.probability(atLeast: minimum) < rule.enough {
      verdict.shortage = max(1, minimum - law.quantile(1 - rule.enough))
    }
    if let capacity = facts.capacity, law.probability(above: capacity) > rule.tooMany {
      verdict.excess = max(1, law.quantile(1 - rule.tooMany) - capacity)
    }
    if facts.needed > 0 {
      let promises = try promises(options)
      if promises.probability(atLeast: facts.needed) < rule.enough {
        verdict.shortage = max(1, verdict.shortage, facts.needed - promises.quantile(1 - rule.enough))
      }
    }
    if let room = facts.room {
      let promised = options.reduce(0.0) { sum, member in
        sum + Double(problem.parties[member.party].places) * Double(problem.accept[member.option])
      }
      verdict.overbooked = max(0, promised - Double(room) - 1e-6)
    }
    return verdict
  }
}
