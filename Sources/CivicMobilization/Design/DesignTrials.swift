import CivicStatistics

/// Chance, drawn once and used for every variant, so that variants differ by their shape and not by their luck.
struct DesignTrials: Sendable {
  /// One course of events.
  struct Trial: Sendable {
    /// The shared shock, in standard deviations.
    let shock: Double
    /// The people in the order in which they answer.
    let order: [Int32]
    /// For each person: the draw that decides whether she accepts, which slot she takes, and whether she keeps the promise.
    let draws: [SIMD4<Float>]
  }

  let trials: [Trial]

  /// Draws the trials. O(trials × people).
  init(count: Int, people: Int, seed: Seed) {
    trials = (0..<count).map { number in
      var generator = seed.derived(for: "\(number)", purpose: "design").generator()
      let shock = generator.normal()
      var order = (0..<Int32(people)).map { $0 }
      generator.shuffle(&order)
      let draws = (0..<people).map { _ in
        SIMD4<Float>(
          Float(generator.uniform()), Float(generator.uniform()), Float(generator.uniform()), Float(generator.uniform())
        )
      }
      return Trial(shock: shock, order: order, draws: draws)
    }
  }
}
