import CivicStatistics
import CivicTurnout

/// What the parties that may be sent to be counted somewhere are like, added up.
struct PostTally {
  /// The places of all.
  private(set) var places = 0
  /// The load if every one came.
  private(set) var load = 0.0
  private var promised = 0.0
  private var variance = 0.0

  mutating func add(places: Int, accept: Double, keep: Double) {
    let size = Double(places)
    let probability = accept * keep
    self.places += places
    promised += size * accept
    load += size * probability
    variance += size * size * probability * (1 - probability)
  }

  /// Adds up the parties of a problem at each post, then at each total, where a party is sent to one post at most: to that where it
  /// comes most likely. O(options).
  static func all(of problem: AllocationProblem) -> [PostTally] {
    let (posts, total) = (problem.posts.count, problem.totalNumbers)
    var tallies = [PostTally](repeating: PostTally(), count: posts + problem.totals.count)
    var best: [Int: Int] = [:]
    for (number, party) in problem.parties.enumerated() {
      for option in problem.options(of: number) {
        let post = Int(problem.post[option])
        tallies[post].add(party, option, of: problem)
        guard !total.isEmpty, total[post] >= 0 else { continue }
        let other = best[Int(total[post]), default: option]
        best[Int(total[post])] = problem.probability(option) > problem.probability(other) ? option : other
      }
      for (number, option) in best { tallies[posts + number].add(party, option, of: problem) }
      best.removeAll(keepingCapacity: true)
    }
    return tallies
  }

  private mutating func add(_ party: AllocationParty, _ option: Int, of problem: AllocationProblem) {
    add(places: party.places, accept: Double(problem.accept[option]), keep: Double(problem.keep[option]))
  }

  /// The promises if every one were sent, on average.
  var promises: Int { Int(promised) }

  /// The average probability to come, having accepted.
  var meanKeep: Double { promised > 0 ? load / promised : 1 }

  /// How many come, by the load, beside those who come by themselves at each node of the shock.
  func turnout(_ base: [CountDistribution], shock: SharedShock) -> NormalTurnout {
    var (mean, second) = (0.0, 0.0)
    for (weight, law) in zip(shock.weights, base) {
      mean += weight * law.mean
      second += weight * (law.variance + law.mean * law.mean)
    }
    return NormalTurnout(
      baseMean: mean, baseVariance: max(0, second - mean * mean), variancePerLoad: load > 0 ? variance / load : 0,
      sharedVariation: sharedVariation(shock))
  }

  private func sharedVariation(_ shock: SharedShock) -> Double {
    let keep = meanKeep
    guard shock.deviation > 0, keep > 0, keep < 1 else { return 0 }
    var second = 0.0
    for (weight, kept) in zip(shock.weights, shock.probabilities(logOdds: logit(keep))) {
      second += weight * kept * kept
    }
    return max(0, second / (keep * keep) - 1)
  }
}
