import CivicStatistics
import CivicTurnout

/// How many more promises it takes until enough people come.
struct RecruitSearch {
  private let turnout: RecruitedTurnout
  private let wanted: Int
  private let largest: Int

  /// - Parameters:
  ///   - promises: The promises made to the action so far.
  ///   - turnout: Its turnout without recruits.
  ///   - model: The model that made that forecast.
  ///   - wanted: How many should come.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  init(
    _ promises: [Promise], _ turnout: ActionTurnout, model: FittedTurnoutModel, wanted: Int
  ) throws(CountDistributionError) {
    // Many more than could be needed where one in ten comes.
    largest = 20 * max(5, wanted)
    self.wanted = wanted
    self.turnout = try RecruitedTurnout(promises, turnout, model: model, largest: largest)
  }

  /// The smallest number of recruits with which enough come with probability `level`; nil where no number that could be asked suffices.
  ///
  /// Bisection, since every recruit raises the probability.
  func recruits(level: Double) throws(CountDistributionError) -> Int? {
    guard try probability(with: 0) < level else { return 0 }
    guard try probability(with: largest) >= level else { return nil }
    var (low, high) = (0, largest)
    while high - low > 1 {
      let middle = (low + high) / 2
      if try probability(with: middle) >= level { high = middle } else { low = middle }
    }
    return high
  }

  private func probability(with recruits: Int) throws(CountDistributionError) -> Double {
    try turnout.probability(atLeast: wanted, recruits: recruits)
  }
}
