import CivicStatistics
import Foundation

/// The penalised likelihood of the dispersion of blocks: c₀ ~ N(0, 2²), c₁ ~ N(0, 1), effects ~ N(0, deviation²).
struct DispersionFit {
  private let blocks: [FateBlocks.Block]
  private let levels: [[Int32]]
  private let levelCounts: [Int]
  private let deviation: Double

  /// A probability that rounds to 0 or 1 must not make one surprise decide everything.
  private static let means = 1e-6...(1 - 1e-6)

  init(_ blocks: FateBlocks, of places: PredictedPlaces, deviation: Double) {
    let groups = blocks.byEvent.joined().filter { $0.size > 1 }
    self.blocks = groups
    levels = groups.map { block in places.factors.map { $0[block.row] } }
    levelCounts = places.factors.map { Int($0.max() ?? -1) + 1 }
    self.deviation = deviation
  }

  func fit() throws(CountLayerError) -> (dispersion: BlockDispersion, summary: FitSummary) {
    let start = [Double](repeating: 0, count: 2 + levelCounts.reduce(0, +))
    let minimum: Minimum
    do {
      minimum = try LBFGS(maximumIterations: 200, gradientTolerance: 1e-5).minimize(from: start) { point, gradient in
        objective(point, &gradient)
      }
    } catch {
      // Where rounding stops the search the best point so far is as good as the digits allow.
      guard case .noProgress(let best) = error else { throw .notFitted }
      minimum = best
    }
    var unused = start
    let likelihood = objective(minimum.point, &unused) - penalty(minimum.point, &unused)
    let summary = FitSummary(
      optimizer: .lbfgs, iterations: minimum.iterations, converged: minimum.converged, logLikelihood: -likelihood,
      gradientNorm: minimum.gradientNorm)
    return (dispersion(minimum.point), summary)
  }

  private func dispersion(_ point: [Double]) -> BlockDispersion {
    var rest = point[2...]
    let effects = levelCounts.map { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    return BlockDispersion(intercept: point[0], slope: point[1], effects: effects)
  }

  private func objective(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let current = dispersion(point)
    var value = penalty(point, &gradient)
    for (block, levels) in zip(blocks, levels) {
      let precision = current.precision(size: block.size, levels: levels)
      let likelihood = BetaBinomialLikelihood(
        count: block.kept, trials: block.size,
        mean: min(max(block.mean, Self.means.lowerBound), Self.means.upperBound), precision: precision)
      value -= likelihood.value
      gradient[0] -= likelihood.logPrecisionSlope
      gradient[1] -= likelihood.logPrecisionSlope * (log(Double(block.size)) - 1)
      var offset = 2
      for (level, count) in zip(levels, levelCounts) {
        if level >= 0 { gradient[offset + Int(level)] -= likelihood.logPrecisionSlope }
        offset += count
      }
    }
    return value
  }

  private func penalty(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.0
    for index in point.indices {
      let scale = index == 0 ? 2 : index == 1 ? 1 : deviation
      gradient[index] = point[index] / (scale * scale)
      value += gradient[index] * point[index] / 2
    }
    return value
  }
}
