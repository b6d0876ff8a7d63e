import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// Choices among alternatives that are described by some numbers each: the likelihood of a conditional logit.
///
/// p(c) ∝ exp(β · x_c) among what the citizen had not chosen yet (McFadden, "Conditional logit analysis of qualitative
/// choice behavior", 1974). Where alternatives are very many, the chosen ones stand against a random sample of the others,
/// which leaves the maximum where it is.
struct ChoiceLikelihood {
  private static let alternativeLimit = 400

  /// The numbers of all alternatives of all choices, one row for each alternative.
  private let numbers: [Float]
  private let width: Int
  private let situations: [Situation]

  private struct Situation {
    var alternatives: Range<Int>
    var chosen: Int
  }

  /// Collects choices.
  ///
  /// - Parameters:
  ///   - scores: What describes the alternatives: for each number a matrix with a row for each part.
  ///   - scales: What each number is divided by.
  ///   - ballots: The parts of ballots: chosen is what is in a part, alternatives are all but the rest of the ballot.
  ///   - rows: Which parts count.
  ///   - seed: Which alternatives are sampled where they are too many.
  init(_ scores: [Matrix<Float>], scales: [Float], _ ballots: HeldOutBallots, rows: [Int], seed: Seed) {
    var numbers: [Float] = []
    var situations: [Situation] = []
    var generator = seed.derived(for: "alternatives").generator()
    let columns = ballots.targets.columns
    let width = scores.count
    for row in rows {
      var isOpen = [Bool](repeating: true, count: columns)
      for action in ballots.queries.histories.row(row).columns { isOpen[Int(action)] = false }
      let chosen = ballots.targets.row(row).columns.map(Int.init)
      for action in chosen { isOpen[action] = false }
      var others = (0..<columns).filter { isOpen[$0] }
      if others.count > Self.alternativeLimit {
        generator.shuffle(&others)
        others.removeLast(others.count - Self.alternativeLimit)
      }
      let start = numbers.count / max(1, width)
      for action in chosen + others {
        for (matrix, scale) in zip(scores, scales) { numbers.append(matrix[row, action] / scale) }
      }
      situations.append(Situation(alternatives: start..<start + chosen.count + others.count, chosen: chosen.count))
    }
    self.numbers = numbers
    self.width = width
    self.situations = situations
  }

  /// The coefficients at the maximum, with the ridge ½λ‖β‖².
  func maximize(penalty: Double) throws(OptimizationError) -> [Double] {
    try Newton(maximumIterations: 50, gradientTolerance: 1e-7 * Double(max(1, situations.count)))
      .minimize(from: [Double](repeating: 0, count: width)) { point, gradient, hessian in
        for i in 0..<width {
          gradient[i] = penalty * point[i]
          for j in 0...i { hessian[i, j] = i == j ? penalty : 0 }
        }
        let ridge = point.reduce(0) { $0 + penalty / 2 * $1 * $1 }
        return ridge + evaluate(point, &gradient, &hessian)
      }.point
  }

  /// Minus the log-likelihood; adds its derivatives.
  private func evaluate(_ point: [Double], _ gradient: inout [Double], _ hessian: inout Matrix<Double>) -> Double {
    let width = width
    var value = 0.0
    var weights: [Double] = []
    var mean = [Double](repeating: 0, count: width)
    var moments = [Double](repeating: 0, count: width * width)
    numbers.withUnsafeBufferPointer { numbers in
      for situation in situations {
        let x = UnsafeBufferPointer(
          rebasing: numbers[situation.alternatives.lowerBound * width..<situation.alternatives.upperBound * width])
        weights = probabilities(x, point, chosen: situation.chosen, &value)
        for i in 0..<width { mean[i] = 0 }
        for (c, weight) in weights.enumerated() {
          for i in 0..<width {
            let term = weight * Double(x[c * width + i])
            mean[i] += term
            for j in 0...i { moments[i * width + j] += term * Double(x[c * width + j]) }
          }
        }
        let share = 1 / Double(situation.chosen)
        for i in 0..<width {
          var chosen = 0.0
          for c in 0..<situation.chosen { chosen += share * Double(x[c * width + i]) }
          gradient[i] += mean[i] - chosen
          for j in 0...i { moments[i * width + j] -= mean[i] * mean[j] }
        }
      }
    }
    for i in 0..<width { for j in 0...i { hessian[i, j] += moments[i * width + j] } }
    return value
  }

  private func probabilities(
    _ x: UnsafeBufferPointer<Float>, _ point: [Double], chosen: Int, _ value: inout Double
  ) -> [Double] {
    let width = width
    var utilities = (0..<x.count / max(1, width)).map { c in
      var sum = 0.0
      for i in 0..<width { sum += point[i] * Double(x[c * width + i]) }
      return sum
    }
    let highest = utilities.max() ?? 0
    let reached = utilities[..<chosen].reduce(0, +) / Double(chosen)
    var total = 0.0
    for c in utilities.indices {
      utilities[c] = exp(utilities[c] - highest)
      total += utilities[c]
    }
    value += highest + log(total) - reached
    for c in utilities.indices { utilities[c] /= total }
    return utilities
  }
}
