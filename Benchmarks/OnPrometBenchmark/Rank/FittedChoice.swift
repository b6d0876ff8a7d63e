import CivicRanking

/// A strategy with its parameters chosen, fitted to all training rows.
struct FittedChoice {
  let choice: RankingChoice
  let fitted: any FittedRankingModel
  let fitSeconds: Double

  init(_ choice: RankingChoice, to data: RankingData) throws(RankingModelError) {
    self.choice = choice
    var stopwatch = Stopwatch()
    fitted = try choice.model.fit(data)
    fitSeconds = stopwatch.lap()
  }

  var name: String { choice.family.rawValue }
  var parameters: [(name: String, value: Double)] {
    choice.model.parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
