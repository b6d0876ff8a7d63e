import CivicDomain
import CivicLinearAlgebra
import CivicRanking

/// How many citizens' lists each action that is open is to be on.
public struct ExposureRange: Sendable, Hashable {
  /// The least number of lists.
  public let floor: Int
  /// The largest number of lists; nil for none.
  public let cap: Int?

  /// Creates a range.
  /// - Parameters:
  ///   - floor: The least number of lists, at least 0.
  ///   - cap: The largest number of lists, at least the floor; nil for none.
  public init(floor: Int = 0, cap: Int? = nil) {
    precondition(floor >= 0 && floor <= cap ?? .max, "a floor is at least 0 and not above the cap")
    self.floor = floor
    self.cap = cap
  }
}

/// Recommendations to some citizens together, within a range of exposures.
public struct BoundedRecommendations: Sendable {
  /// What each is proposed, best first, in the order of the candidates.
  public let recommendations: [[Recommendation]]
  /// How many showings are missing under the floors, added up over the actions.
  public let shortfall: Int
  /// How many showings are beyond the caps, added up over the actions.
  public let excess: Int
  /// The sum of the values per hour, divided by that of everybody's best; 1 where these are 0.
  public let keptValue: Double
}

extension Recommender {
  /// At most so many actions are candidates in all; each citizen keeps her best, ten times as many as asked for at least.
  private static let entryLimit = 5_000_000

  /// The best actions for some citizens together, each action shown at least and at most so often.
  ///
  /// Everybody gets exactly `top` where so many are eligible. What is guaranteed stands at `ExposureBounds`; candidates are
  /// each citizen's best by value per hour, all that are eligible unless these are more than five million. Depends on who is
  /// in the batch, not on their order, and not on the number of workers.
  /// - Parameters:
  ///   - candidates: The citizens, each once.
  ///   - top: How many actions each is to get, at least 1.
  ///   - range: How many lists each action is to be on.
  ///   - workers: How many threads share the work.
  /// - Returns: The recommendations.
  public func recommendations(
    for candidates: [Candidate], top: Int, within range: ExposureRange, workers: Int = 1
  ) -> BoundedRecommendations {
    let order = candidates.indices.sorted { candidates[$0].citizen.id < candidates[$1].citizen.id }
    let sorted = order.map { candidates[$0] }
    let pools = CandidateLists(
      actionCount: board.actions.count,
      lists: best(max(10 * top, Self.entryLimit / max(1, sorted.count)), for: sorted, workers: workers))
    var (floors, caps) = (board.actions.map { _ in 0 }, board.actions.map { _ in Int.max })
    for action in openActions { (floors[action], caps[action]) = (range.floor, range.cap ?? .max) }
    let lists = ExposureBounds(floors: floors, caps: caps).lists(from: pools, length: top, workers: workers)
    var results = [[Recommendation]](repeating: [], count: candidates.count)
    for (row, index) in order.enumerated() {
      let history = terms(of: [candidates[index]]).map { CitizenHistory(terms: $0, citizen: 0) }
      results[index] = lists.places[row].map { place in
        var shown = evaluate(
          action: Int(pools.actions[pools.starts[row] + place]), for: candidates[index].citizen, history)
        shown.placement = Placement(cause: place < top ? .rank : .exposure)
        return shown
      }
    }
    let most = (0..<pools.count).reduce(0.0) { sum, row in
      pools.entries(of: row).prefix(top).reduce(sum) { $0 + pools.worths[$1] }
    }
    return BoundedRecommendations(
      recommendations: results, shortfall: lists.shortfall, excess: lists.excess,
      keptValue: most > 0 ? lists.worth / most : 1)
  }

  /// Each citizen's best actions with their values per hour.
  private func best(_ limit: Int, for candidates: [Candidate], workers: Int) -> [[CandidateLists.Candidate]] {
    let limit = min(limit, max(1, openActions.count))
    var lists = [[CandidateLists.Candidate]](repeating: [], count: candidates.count)
    parallelFill(&lists, blockSize: 64, workers: workers) { range, elements in
      let ranked = recommendations(for: Array(candidates[range]), top: limit)
      for (slot, own) in ranked.enumerated() {
        elements[slot] = own.map { ($0.action, $0.value.valuePerHour) }
      }
    }
    return lists
  }
}
