import CivicLinearAlgebra
import CivicRanking
import CivicStatistics

/// Ballots of a made-up vote: two camps with tastes of their own, features of actions and of citizens that tell the camp.
struct SmallBallots {
  let citizens: [String]
  let actions: [String]
  let data: RankingData

  init(
    citizens count: Int = 120, actions actionCount: Int = 14, choices: Int = 3, seed: UInt64 = 1, shuffled: Bool = false
  ) {
    var generator = Seed(seed).generator()
    var (citizens, actions): ([String], [String]) = ([], [])
    for citizen in 0..<count {
      var left = Array(0..<actionCount)
      for _ in 0..<min(choices, actionCount) {
        let weights = left.map { ($0 % 2 == citizen % 2 ? 5.0 : 1.0) * Double($0 / 2 + 1) }
        let chosen = left.remove(at: generator.categorical(weights: weights))
        citizens.append("citizen-\(citizen)")
        actions.append("action-\(chosen)")
      }
    }
    if shuffled {
      var order = Array(citizens.indices)
      generator.shuffle(&order)
      citizens = order.map { citizens[$0] }
      actions = order.map { actions[$0] }
    }
    self.citizens = citizens
    self.actions = actions
    // The last action of the catalog was never chosen.
    let interactions = InteractionMatrix(
      citizens: citizens, actions: actions, catalog: (0...actionCount).map { "action-\($0)" })
    data = RankingData(
      interactions: interactions, actionFeatures: Self.features(ofActions: interactions.actions),
      citizenFeatures: Self.features(ofCitizens: interactions.citizens))
  }

  private static func features(ofActions names: [String]) -> FeatureTable {
    let numbers = names.map { Int($0.split(separator: "-")[1]) ?? 0 }
    return FeatureTable(
      rows: names.count,
      categories: [
        .init(name: "theme", values: numbers.map { $0 % 5 == 4 ? nil : $0 % 2 == 0 ? "trees" : "streets" }),
        .init(name: "district", values: numbers.map { "district \($0 % 3)" }),
      ],
      quantities: [.init(name: "cost", values: numbers.map { $0 % 4 == 3 ? nil : Double($0 + 1) * 1_000 })],
      texts: numbers.map { $0 % 2 == 0 ? "Plant trees number \($0)" : "Repair the streets, number \($0)" })
  }

  private static func features(ofCitizens names: [String]) -> FeatureTable {
    let numbers = names.map { Int($0.split(separator: "-")[1]) ?? 0 }
    return FeatureTable(
      rows: names.count,
      categories: [.init(name: "camp", values: numbers.map { $0 % 7 == 0 ? nil : $0 % 2 == 0 ? "green" : "gray" })],
      quantities: [.init(name: "age", values: numbers.map { $0 % 5 == 0 ? nil : Double(18 + $0 % 60) })])
  }
}
