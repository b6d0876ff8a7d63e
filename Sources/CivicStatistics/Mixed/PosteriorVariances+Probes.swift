import CivicLinearAlgebra

/// Sixteen vectors beside each other: one number of each for an unknown or a row.
typealias ProbeLanes = SIMD16<Double>

extension PosteriorVariances {
  /// Estimates the variances without any inverse, from the solutions for sixteen vectors of random signs, always the same.
  ///
  /// A single variance is rough, sums over many of them are not: the estimate has no bias, and that of a trace a standard error
  /// of √(2/16) of the root of the sum of squares off the diagonal. O(16 · (pairs + order²)) instead of O(order³).
  ///
  /// Hutchinson, *A stochastic estimator of the trace of the influence matrix*, Communications in Statistics 19 (1990).
  init(probing hessian: MixedHessian) {
    let design = hessian.scaled.design
    var generator = SeededGenerator(seed: Seed(16))
    let eliminated = (0..<design.eliminatedCount).map { _ in randomSigns(&generator) }
    let remaining = (0..<design.groupUnknowns).map { _ in randomSigns(&generator) }
    let solved = hessian.solveGroups(eliminated: eliminated, remaining: remaining)
    var effects = MixedVector(design)
    for (group, signs) in eliminated.enumerated() { effects.eliminated[group] = mean(signs * solved.eliminated[group]) }
    for (unknown, signs) in remaining.enumerated() {
      effects.remaining[unknown] = mean(signs * solved.remaining[unknown])
    }
    self.init(effects: effects, rows: hessian.scaled.rowProducts((eliminated, remaining), solved))
  }
}

extension ScaledDesign {
  /// The mean over the lanes of (M·u)(M·v), for each row.
  fileprivate func rowProducts(
    _ first: (eliminated: [ProbeLanes], remaining: [ProbeLanes]),
    _ second: (eliminated: [ProbeLanes], remaining: [ProbeLanes])
  ) -> [Double] {
    let width = design.blocks.count
    var result = [Double](repeating: 0, count: design.rowCount)
    for group in 0..<design.eliminatedCount {
      let own: (ProbeLanes, ProbeLanes) = (
        deviations[0] * first.eliminated[group], deviations[0] * second.eliminated[group]
      )
      for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
        var (u, v): (ProbeLanes, ProbeLanes) = own
        for place in row * width..<(row + 1) * width {
          let unknown = Int(design.unknowns[place])
          u += scales[unknown] * first.remaining[unknown]
          v += scales[unknown] * second.remaining[unknown]
        }
        result[row] = mean(u * v)
      }
    }
    return result
  }
}

private func randomSigns(_ generator: inout SeededGenerator) -> ProbeLanes {
  let bits = SIMD16<Int64>(repeating: Int64(bitPattern: generator.next() >> 48))
  let powers = SIMD16<Int64>(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768)
  let isSet: SIMDMask<SIMD16<Int64>> = (bits & powers) .!= 0
  return ProbeLanes(repeating: -1).replacing(with: 1, where: isSet)
}

private func mean(_ lanes: ProbeLanes) -> Double { lanes.sum() / 16 }
