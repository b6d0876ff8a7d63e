import CivicDomain
import CivicRanking
import CivicStatistics
import Foundation

/// Citizens who were shown lists of actions and answered with known probabilities, which depart from the stated prior.
struct AnsweredTown {
  static let formats: [Format?] = [.onsite, .remote, nil]
  static let modes = ["petition", "clean-up", "tutoring", "mending"]

  /// What decides, where it departs from the prior.
  struct Truth {
    var base = -0.5
    var slope = 0.4
    var depth = -0.6
    var modes = ["petition": 0.7, "clean-up": -0.5, "tutoring": 0, "mending": 0.2]
    var length = -0.3
  }

  var catalog = Catalog()
  let truth: Truth
  let prior = AffinityModel()

  init(citizens: Int, lists: Int = 3, seed: UInt64 = 1, truth: Truth = Truth()) throws {
    self.truth = truth
    var generator = Seed(seed).generator()
    let themes = ActionMap.standard.themes.map(\.code)
    catalog.actions = try (0..<40).map { number in
      try action("a\(number)") {
        $0.mode = Self.modes[number % 4]
        $0.themes = [Interest(themes[number * 7 % themes.count])]
        $0.format = Self.formats[number % 3]
        $0.hours = [1, 2, 4, 8][number / 4 % 4]
        $0.location = try Coordinate(latitude: 48.8 + Double(number) / 400, longitude: 2.3)
      }
    }
    catalog.citizens = try (0..<citizens).map { number in
      try citizen("c\(number)") {
        $0.themes = (0..<3).map { _ in Interest(themes[generator.integer(below: themes.count)]) }
        $0.location = try Coordinate(latitude: 48.85, longitude: 2.3)
        $0.radius = 15
      }
    }
    for citizen in catalog.citizens {
      for _ in 0..<lists { try propose(to: citizen, using: &generator) }
    }
  }

  /// A list of five, each action in turn with a chance of its own.
  private mutating func propose(to citizen: Citizen, using generator: inout SeededGenerator) throws {
    let at = moment.addingTimeInterval(-generator.uniform() * 100 * 86_400)
    for position in 1...5 {
      let number = generator.integer(below: catalog.actions.count)
      let isYes = generator.bernoulli(logistic(logOdds(citizen, catalog.actions[number], position: position)))
      catalog.proposals.append(
        try Proposal(
          citizen: citizen.id, action: catalog.actions[number].id, proposedAt: at, position: position,
          propensity: 0.125,
          response: isYes ? .accepted : .declined))
    }
  }

  /// The true log-odds of a yes.
  func logOdds(_ citizen: Citizen, _ action: Action, position: Int = 1) -> Double {
    let stated = prior.affinity(of: citizen, for: action).logit
    return stated + truth.base + truth.slope * (stated - prior.weights.bias) + truth.depth * log(Double(position))
      + (action.mode.flatMap { truth.modes[$0] } ?? 0) + truth.length * log((action.hours ?? 2) / 2)
  }

  /// The root of the mean squared distance of a model's chances from the truth, over all pairs.
  func error(of model: AffinityModel) -> Double {
    var squares = 0.0
    for citizen in catalog.citizens {
      for action in catalog.actions {
        let distance = model.affinity(of: citizen, for: action).accept - logistic(logOdds(citizen, action))
        squares += distance * distance
      }
    }
    return (squares / Double(catalog.citizens.count * catalog.actions.count)).squareRoot()
  }
}
