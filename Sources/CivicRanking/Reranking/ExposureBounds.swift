/// How many of some citizens' lists each action is to be on: at least its floor, so that small actions are seen, and at most
/// its cap, so that not everybody is sent to the same ones.
///
/// Lists are chosen from candidates in two steps. First each action gets a price: citizens are shown what is worth most after
/// prices, which rise where an action is shown too often and fall below 0 where it is shown too seldom. All prices move at
/// once, each to where its own bound would just hold if no other moved; the Lagrangian bound tells how good they are. Then
/// what prices cannot settle (ties, and bounds that no prices meet) is settled by exchanging actions on single lists, over as
/// few lists as possible and among those at the least loss.
///
/// Guaranteed, on the candidates given: everybody gets as many actions as asked for where she has so many; no other lists have
/// less excess over the caps in all, nor less shortfall under the floors; where both are 0, no other lists within the bounds
/// are worth more than ``BoundedLists/upperBound``. Not guaranteed: that these lists are worth the most; the bound tells by how
/// much they may fall short. The result is the same bytes for any number of workers; it depends on everybody in the batch.
///
/// Sources: Bertsekas, "Network optimization" (1998), chapters 6 and 7 (dual coordinate methods, augmenting paths).
public struct ExposureBounds: Equatable, Sendable {
  /// The least number of lists for each action.
  public let floors: [Int]
  /// The largest number of lists for each action, at least its floor.
  public let caps: [Int]
  /// How often prices move at most.
  public let passes: Int

  /// Creates bounds of each action.
  ///
  /// - Parameters:
  ///   - floors: The least number of lists for each action, at least 0.
  ///   - caps: The largest number of lists for each action, at least its floor; `Int.max` where there is none.
  ///   - passes: How often prices move at most, at least 1.
  public init(floors: [Int], caps: [Int], passes: Int = 40) {
    precondition(
      floors.count == caps.count && zip(floors, caps).allSatisfy { 0 <= $0 && $0 <= $1 },
      "every action has a floor of at least 0 and a cap not below it")
    precondition(passes >= 1, "prices move at least once")
    self.floors = floors
    self.caps = caps
    self.passes = passes
  }

  /// Creates the same bounds for all actions.
  ///
  /// - Parameters:
  ///   - actionCount: The number of actions.
  ///   - floor: The least number of lists, at least 0.
  ///   - cap: The largest number of lists, at least the floor; nil for none.
  public init(actionCount: Int, floor: Int = 0, cap: Int? = nil) {
    self.init(
      floors: [Int](repeating: floor, count: actionCount), caps: [Int](repeating: cap ?? .max, count: actionCount))
  }

  /// Chooses lists within the bounds.
  ///
  /// O(passes × entries × length), and O(entries) for each round of exchanges, of which there are few where worths differ.
  ///
  /// - Parameters:
  ///   - candidates: What each citizen may be shown.
  ///   - length: How many actions each is to get, at least 1.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: The lists.
  public func lists(from candidates: CandidateLists, length: Int, workers: Int = 1) -> BoundedLists {
    precondition(candidates.actionCount == floors.count, "every action needs its bounds")
    precondition(length >= 1, "somebody asks for at least one action")
    let market = ExposureMarket(self, candidates, length: length, workers: workers)
    let prices = market.settledPrices()
    var exchange = ExposureExchange(self, candidates, shown: market.shown(at: prices.values))
    exchange.settle()
    return BoundedLists(candidates, shown: exchange.shown, bounds: self, upperBound: prices.upperBound)
  }
}
