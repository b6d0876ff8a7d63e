import CivicLinearAlgebra
import CivicRanking

/// Made-up choices that the peers' side makes again from the same formula: four camps with popular and rare actions.
struct SpeedChoices {
  /// How many draws each citizen has; a choice drawn twice counts once.
  static let draws = 49

  let data: RankingData

  init(citizens: Int, actions: Int) {
    var (chooser, chosen): ([String], [String]) = ([], [])
    chooser.reserveCapacity(citizens * Self.draws)
    chosen.reserveCapacity(citizens * Self.draws)
    // Identifiers of one length, so that their order is that of the numbers.
    let names = (0..<actions).map { "a\(100_000 + $0)" }
    for citizen in 0..<citizens {
      let name = "c\(1_000_000 + citizen)"
      for draw in 0..<Self.draws {
        let hash = SpeedHash.mix(UInt64(citizen * 64 + draw))
        let share = Double(hash >> 40) / Double(1 << 24)
        let camp = hash & 3 == 0 ? Int(hash >> 2 & 3) : citizen % 4
        chooser.append(name)
        chosen.append(names[Int(Double(actions / 4) * share * share) * 4 + camp])
      }
    }
    data = RankingData(interactions: InteractionMatrix(citizens: chooser, actions: chosen, catalog: names))
  }

  /// Σ c (x − u·v)² + λ(Σ|u|² + Σ|v|²) with the best u for these v, from every fiftieth citizen.
  func objective(ofVectors vectors: Matrix<Double>, penalty: Double, confidence: Double) throws -> Double {
    let choices = data.interactions.choices
    let step = 50
    var base = vectors.gram()
    for factor in 0..<base.rows { base[factor, factor] += penalty }
    var sum = 0.0
    for row in stride(from: 0, to: choices.rows, by: step) {
      let chosen = choices.row(row).columns.flatMap { vectors.row(Int($0)) }
      let part = Matrix(rows: chosen.count / vectors.columns, columns: vectors.columns, elements: chosen)
      var system = base
      system.formProduct(alpha: confidence, part, .transposed, times: part, beta: 1)
      let weights = [Double](repeating: 1 + confidence, count: part.rows)
      let rightSide = part.times(weights, .transposed)
      let solution = try Cholesky(system).solve(rightSide)
      sum += (1 + confidence) * Double(part.rows) - zip(rightSide, solution).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return sum * Double(step) + penalty * vectors.elements.reduce(0) { $0 + $1 * $1 }
  }
}
