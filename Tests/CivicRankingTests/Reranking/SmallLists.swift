import CivicRanking
import CivicStatistics

/// Small random candidate lists, and every way of showing some of them.
enum SmallLists {
  /// Lists of different lengths; worths from a few values, so that ties are common.
  static func random(citizens: Int, actions: Int, levels: Int, seed: UInt64) -> CandidateLists {
    var generator = Seed(seed).generator()
    let lists = (0..<citizens).map { _ in
      (0..<actions).filter { _ in generator.bernoulli(0.7) }
        .map { (action: $0, worth: Double(generator.integer(below: levels)) / 8) }
        .sorted { $0.worth > $1.worth }
    }
    return CandidateLists(actionCount: actions, lists: lists)
  }

  /// All subsets of so many of the first numbers.
  static func subsets(of count: Int, size: Int) -> [[Int]] {
    (0..<(1 << count)).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }.filter { $0.count == size }
  }

  /// Every way of giving each citizen exactly as many actions as asked for, all where she has fewer.
  static func assignments(_ candidates: CandidateLists, length: Int) -> [[[Int]]] {
    (0..<candidates.count).reduce([[]]) { partial, citizen in
      let size = candidates.entries(of: citizen).count
      let choices = subsets(of: size, size: min(length, size))
      return partial.flatMap { known in choices.map { known + [$0] } }
    }
  }

  /// How often each action is shown, and what all is worth.
  static func outcome(_ places: [[Int]], _ candidates: CandidateLists) -> (exposure: [Int], worth: Double) {
    var exposure = [Int](repeating: 0, count: candidates.actionCount)
    var worth = 0.0
    for (citizen, own) in places.enumerated() {
      for entry in own.map({ candidates.starts[citizen] + $0 }) {
        exposure[Int(candidates.actions[entry])] += 1
        worth += candidates.worths[entry]
      }
    }
    return (exposure, worth)
  }
}
