/// Lists chosen within bounds on how often each action is shown.
public struct BoundedLists: Equatable, Sendable {
  /// For each citizen the places on her list of candidates that she is shown, best first.
  public let places: [[Int]]
  /// How many lists each action is on.
  public let exposure: [Int]
  /// What all that is shown is worth.
  public let worth: Double
  /// No lists within the bounds are worth more, if there are any.
  public let upperBound: Double
  /// How many showings are missing under the floors, added up over the actions.
  public let shortfall: Int
  /// How many showings are beyond the caps, added up over the actions.
  public let excess: Int

  init(_ candidates: CandidateLists, shown: [Bool], bounds: ExposureBounds, upperBound: Double) {
    var exposure = [Int](repeating: 0, count: candidates.actionCount)
    var worth = 0.0
    for entry in shown.indices where shown[entry] {
      exposure[Int(candidates.actions[entry])] += 1
      worth += candidates.worths[entry]
    }
    places = (0..<candidates.count).map { citizen in
      let entries = candidates.entries(of: citizen)
      return entries.filter { shown[$0] }.map { $0 - entries.lowerBound }
    }
    self.exposure = exposure
    self.worth = worth
    self.upperBound = upperBound
    shortfall = zip(exposure, bounds.floors).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    excess = zip(exposure, bounds.caps).reduce(0) { $0 + max(0, $1.0 - $1.1) }
  }
}

extension BoundedLists {
  /// By what share of the bound the lists may at most fall short of the best within the bounds; of use where none is missed.
  public var relativeGap: Double { upperBound > 0 ? max(0, upperBound - worth) / upperBound : 0 }
}
