import CivicLinearAlgebra

/// The variances of the random effects given the outcomes, in the normal approximation at their mode: the diagonal of
/// (I + MᵀWM)⁻¹, and m'(I + MᵀWM)⁻¹m of each row m of M.
///
/// From the inverse V of the remaining groups' block; of an eliminated group only the entries of V within its support
/// are read, as many as its Schur complement wrote.
struct PosteriorVariances {
  /// Of each group's effect, in units of its deviation squared; 0 for the fixed effects.
  private(set) var effects: MixedVector
  /// Of the sum of each row's effects, in squared log-odds.
  private(set) var rows: [Double]

  init(effects: MixedVector, rows: [Double]) {
    self.effects = effects
    self.rows = rows
  }

  init(_ hessian: MixedHessian) {
    let design = hessian.scaled.design
    let inverse = hessian.groupInverse()
    effects = MixedVector(design)
    effects.eliminated = hessian.blocks.diagonal.map { 1 / $0 }
    for unknown in 0..<inverse.rows { effects.remaining[unknown] = inverse[unknown, unknown] }
    rows = Array(repeating: 0, count: design.rowCount)
    guard inverse.rows > 0 else {
      addEliminatedAlone(hessian.scaled)
      return
    }
    let longest = zip(design.supportStarts, design.supportStarts.dropFirst()).map { $1 - $0 }.max() ?? 0
    var products = [Double](repeating: 0, count: longest)
    for group in effects.eliminated.indices {
      let support = design.supportStarts[group]..<design.supportStarts[group + 1]
      multiply(inverse, design.support[support], hessian.blocks.ratios[support], into: &products)
      var square = 0.0
      for (index, slot) in support.enumerated() { square += hessian.blocks.ratios[slot] * products[index] }
      effects.eliminated[group] += square
      addRows(of: group, hessian.scaled, products, inverse)
    }
  }

  private mutating func addEliminatedAlone(_ scaled: ScaledDesign) {
    let own = scaled.deviations[0]
    for group in effects.eliminated.indices {
      for row in scaled.design.rowStarts[group]..<scaled.design.rowStarts[group + 1] {
        rows[row] = own * own * effects.eliminated[group]
      }
    }
  }

  /// V·r within the support of one eliminated group.
  private func multiply(
    _ inverse: Matrix<Double>, _ support: ArraySlice<Int32>, _ ratios: ArraySlice<Double>,
    into products: inout [Double]
  ) {
    let order = inverse.rows
    inverse.withUnsafeBuffer { inverse in
      support.withUnsafeBufferPointer { support in
        ratios.withUnsafeBufferPointer { ratios in
          for first in support.indices {
            let row = Int(support[first]) * order
            var sum = 0.0
            for second in support.indices { sum += inverse[row + Int(support[second])] * ratios[second] }
            products[first] = sum
          }
        }
      }
    }
  }

  private mutating func addRows(
    of group: Int, _ scaled: ScaledDesign, _ products: [Double], _ inverse: Matrix<Double>
  ) {
    let design = scaled.design
    let width = design.blocks.count
    let own = scaled.deviations[0]
    for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
      var sum = own * own * effects.eliminated[group]
      for first in row * width..<(row + 1) * width {
        let a = Int(design.unknowns[first])
        sum -= 2 * own * scaled.scales[a] * products[Int(design.slots[first]) - design.supportStarts[group]]
        for second in row * width..<(row + 1) * width {
          let b = Int(design.unknowns[second])
          sum += scaled.scales[a] * scaled.scales[b] * inverse[a, b]
        }
      }
      rows[row] = sum
    }
  }
}
