import CivicRanking
import CivicStatistics
import Testing

@Suite("Exploration")
struct ExplorationTests {
  /// More and fewer others than places, and none.
  static let shapes = [(length: 4, others: 9), (length: 4, others: 2), (length: 3, others: 0), (length: 1, others: 1)]

  /// The lists of many citizens: the ranked actions are 0..<length, the others follow.
  private func lists(
    _ exploration: Exploration, _ shape: (length: Int, others: Int), citizens: Int
  ) -> [[(action: Int, propensity: Double)]] {
    (0..<citizens).map { citizen in
      exploration.places(
        length: shape.length, others: shape.others, seed: Seed(4).derived(for: "citizen \(citizen)")
      ).enumerated().map { place, choice in
        (choice.drawn.map { shape.length + $0 } ?? place, choice.propensity)
      }
    }
  }

  @Test("shows each action at each place as often as its propensity says", arguments: shapes, [0.1, 0.5, 1])
  func frequencies(shape: (length: Int, others: Int), rate: Double) {
    let exploration = Exploration(rate: rate)
    let citizens = 20_000
    let lists = lists(exploration, shape, citizens: citizens)
    for place in 0..<shape.length {
      for action in 0..<shape.length + shape.others {
        let expected =
          action >= shape.length
          ? exploration.propensityOfOther(length: shape.length, others: shape.others)
          : action == place ? exploration.propensityOfKeeping(length: shape.length, others: shape.others) : 0
        let shown = lists.filter { $0[place].action == action }
        #expect(shown.allSatisfy { $0[place].propensity == expected })
        // Five standard errors of a share.
        let error = (expected * (1 - expected) / Double(citizens)).squareRoot()
        #expect(abs(Double(shown.count) / Double(citizens) - expected) <= 5 * error)
      }
    }
  }

  @Test("the propensities of a place sum to 1", arguments: shapes)
  func sum(shape: (length: Int, others: Int)) {
    let exploration = Exploration(rate: 0.3)
    let other = exploration.propensityOfOther(length: shape.length, others: shape.others)
    let keeping = exploration.propensityOfKeeping(length: shape.length, others: shape.others)
    #expect(abs(keeping + other * Double(shape.others) - 1) < 1e-15)
  }

  @Test("rewards over propensities sum without bias to the rewards of all that could have been shown")
  func unbiased() {
    let shape = (length: 4, others: 9)
    // What each action would bring at each place.
    func reward(_ action: Int, _ place: Int) -> Double { Double(action * action % 7 + 1) / Double(place + 1) }
    let possible = (0..<4).reduce(0.0) { sum, place in
      sum + reward(place, place) + (4..<13).reduce(0) { $0 + reward($1, place) }
    }
    let sums = lists(Exploration(rate: 0.4), shape, citizens: 20_000).map { list in
      list.enumerated().reduce(0) { $0 + reward($1.element.action, $1.offset) / $1.element.propensity }
    }
    let mean = sums.reduce(0, +) / Double(sums.count)
    let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count - 1)
    #expect(abs(mean - possible) < 4 * (variance / Double(sums.count)).squareRoot())
  }

  @Test("shows no action twice, draws nothing at rate 0, and all it can at rate 1", arguments: shapes)
  func extremes(shape: (length: Int, others: Int)) {
    for rate in [0, 0.5, 1] {
      for list in lists(Exploration(rate: rate), shape, citizens: 200) {
        #expect(Set(list.map(\.action)).count == shape.length)
        let drawn = list.count { $0.action >= shape.length }
        if rate == 0 { #expect(drawn == 0) }
        if rate == 1 { #expect(drawn == min(shape.length, shape.others)) }
      }
    }
  }

  @Test("gives the same places for the same seed")
  func reproducible() {
    let exploration = Exploration(rate: 0.5)
    let seed = Seed(9).derived(for: "ada", purpose: "exploration")
    #expect(
      exploration.places(length: 10, others: 50, seed: seed) == exploration.places(length: 10, others: 50, seed: seed))
  }
}
