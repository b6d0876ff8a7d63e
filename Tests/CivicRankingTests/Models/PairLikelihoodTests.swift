import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import Foundation
import Testing

@Suite("The likelihoods of the log-linear model")
struct PairLikelihoodTests {
  private let order = 5

  /// Pairs (0, 1) twice, (1, 2), (3, 4), (0, 4), and one citizen with a single choice.
  private let choices = InteractionMatrix(
    citizens: ["p", "p", "q", "q", "r", "r", "s", "s", "t", "t", "u"],
    actions: ["0", "1", "0", "1", "1", "2", "3", "4", "0", "4", "3"]
  ).choices

  private func affinity() -> Matrix<Double> {
    var generator = Seed(5).generator()
    var L = Matrix<Double>(rows: order, columns: order)
    for a in 0..<order {
      for c in 0..<a {
        L[a, c] = generator.normal(standardDeviation: 0.7)
        L[c, a] = L[a, c]
      }
    }
    return L
  }

  /// The probability that a pair is seen, by listing all ballots of two or of three.
  private func enumerated(_ L: Matrix<Double>, _ a: Int, _ b: Int, hidden: Bool) -> Double {
    let weight = { (i: Int, j: Int) in exp(L[i, j]) }
    var (seen, all) = (0.0, 0.0)
    for i in 0..<order {
      for j in 0..<i {
        guard hidden else {
          all += weight(i, j)
          if Set([i, j]) == [a, b] { seen += weight(i, j) }
          continue
        }
        for k in 0..<j {
          let ballot = weight(i, j) * weight(i, k) * weight(j, k)
          // Each of the three is hidden with the same probability.
          for pair in [[i, j], [i, k], [j, k]] {
            all += ballot
            if Set(pair) == [a, b] { seen += ballot }
          }
        }
      }
    }
    return seen / all
  }

  @Test("Pairs: the value is that of listing all ballots", arguments: [true, false])
  func pairs(hidden: Bool) {
    let L = affinity()
    var slopes = L
    let value = PairLikelihood(choices, hasHiddenThird: hidden).evaluate(L, slopes: &slopes)
    let seen = [(0, 1), (0, 1), (1, 2), (3, 4), (0, 4)]
    let expected = seen.reduce(0) { $0 - log(enumerated(L, $1.0, $1.1, hidden: hidden)) }
    #expect(abs(value - expected) < 1e-12)
  }

  @Test("Pairs: the derivatives are those of central differences", arguments: [true, false])
  func pairSlopes(hidden: Bool) {
    let likelihood = PairLikelihood(choices, hasHiddenThird: hidden)
    var slopes = affinity()
    _ = likelihood.evaluate(affinity(), slopes: &slopes)
    expectDifferences(slopes) { L in
      var ignored = L
      return likelihood.evaluate(L, slopes: &ignored)
    }
  }

  @Test("Ballots: value by hand for each choice, derivatives by central differences")
  func ballots() {
    let likelihood = BallotLikelihood(choices)
    var generator = Seed(9).generator()
    let bias = (0..<order).map { _ in generator.normal(standardDeviation: 0.5) }
    var gradient = [Double](repeating: 0, count: order)
    var slopes = affinity()
    let value = likelihood.evaluate(affinity(), bias: bias[...], gradient: &gradient, slopes: &slopes)
    let L = affinity()
    var expected = 0.0
    for row in 0..<choices.rows {
      let chosen = choices.row(row).columns.map(Int.init)
      let share = Double(chosen.count - 1) / Double(chosen.count)
      let others = (0..<order).filter { !chosen.contains($0) }
        .reduce(0.0) { $0 + exp(bias[$1] + share * chosen.map { [d = $1] in L[$0, d] }.reduce(0, +)) }
      for c in chosen {
        let own = exp(bias[c] + chosen.reduce(0) { $0 + ($1 == c ? 0 : L[$1, c]) })
        expected -= log(own / (own + others))
      }
    }
    #expect(abs(value - expected) < 1e-12)
    expectDifferences(slopes) { L in evaluate(likelihood, L, bias) }
    for i in bias.indices {
      let difference = (evaluate(likelihood, L, bias, i, 1e-5) - evaluate(likelihood, L, bias, i, -1e-5)) / 2e-5
      #expect(abs(gradient[i] - difference) < 1e-8)
    }
  }

  private func evaluate(
    _ likelihood: BallotLikelihood, _ L: Matrix<Double>, _ bias: [Double], _ moved: Int = 0, _ step: Double = 0
  ) -> Double {
    var (point, gradient, slopes) = (bias, [Double](repeating: 0, count: order), L)
    point[moved] += step
    return likelihood.evaluate(L, bias: point[...], gradient: &gradient, slopes: &slopes)
  }

  private func expectDifferences(_ slopes: Matrix<Double>, _ value: (Matrix<Double>) -> Double) {
    for a in 0..<order {
      for c in 0..<a {
        let difference = [1e-5, -1e-5].map { step in
          var L = affinity()
          L[a, c] += step
          L[c, a] += step
          return value(L)
        }
        #expect(abs(slopes[a, c] - (difference[0] - difference[1]) / 2e-5) < 1e-8)
      }
    }
  }
}
