import CivicLinearAlgebra

/// What the Hessian matrix leaves for the remaining unknowns when the eliminated groups are gone: C − BᵀD⁻¹B.
///
/// Only pairs of unknowns that share an eliminated group meet, so the products are scattered group by group.
struct SchurComplement {
  /// The lower triangle; fixed effects last.
  private(set) var matrix: Matrix<Double>

  init(_ scaled: ScaledDesign, weights: [Double], _ blocks: EliminatedBlocks, penalty: Double) {
    let design = scaled.design
    matrix = Matrix(rows: design.remainingCount, columns: design.remainingCount)
    addPairs(of: design, blocks)
    addGroups(scaled, weights)
    addCouplings(scaled, weights, blocks)
    addFeatures(design, weights, blocks, penalty)
  }

  private mutating func addPairs(of design: MixedDesign, _ blocks: EliminatedBlocks) {
    let order = design.remainingCount
    matrix.withUnsafeMutableBuffer { matrix in
      design.support.withUnsafeBufferPointer { support in
        blocks.ratios.withUnsafeBufferPointer { ratios in
          for group in blocks.diagonal.indices {
            let start = design.supportStarts[group]
            for slot in start..<design.supportStarts[group + 1] {
              let factor = -blocks.diagonal[group] * ratios[slot]
              let row = Int(support[slot]) * order
              for other in start...slot { matrix[row + Int(support[other])] += factor * ratios[other] }
            }
          }
        }
      }
    }
  }

  /// The identity, and what groups have in common through the rows where they meet.
  private mutating func addGroups(_ scaled: ScaledDesign, _ weights: [Double]) {
    let design = scaled.design
    let width = design.blocks.count
    for unknown in scaled.scales.indices { matrix[unknown, unknown] += 1 }
    for row in weights.indices {
      for first in 0..<width {
        let a = Int(design.unknowns[row * width + first])
        // Later factors have higher unknowns, so this is the lower triangle.
        for second in 0...first {
          let b = Int(design.unknowns[row * width + second])
          matrix[a, b] += scaled.scales[a] * scaled.scales[b] * weights[row]
        }
      }
    }
  }

  /// The rows of the fixed effects under the columns of the groups.
  private mutating func addCouplings(_ scaled: ScaledDesign, _ weights: [Double], _ blocks: EliminatedBlocks) {
    let design = scaled.design
    let (width, features) = (design.blocks.count, design.featureCount)
    // By group first, so that the inner loops run along rows of features.
    var couplings = [Double](repeating: 0, count: design.groupUnknowns * features)
    design.rows.features.withUnsafeBuffer { x in
      for place in design.unknowns.indices {
        let (row, unknown) = (place / width, Int(design.unknowns[place]))
        let factor = scaled.scales[unknown] * weights[row]
        for j in 0..<features { couplings[unknown * features + j] += factor * x[row * features + j] }
      }
    }
    blocks.featureRatios.withUnsafeBuffer { ratios in
      for group in blocks.diagonal.indices {
        for slot in design.supportStarts[group]..<design.supportStarts[group + 1] {
          let unknown = Int(design.support[slot])
          let factor = blocks.diagonal[group] * blocks.ratios[slot]
          for j in 0..<features { couplings[unknown * features + j] -= factor * ratios[group * features + j] }
        }
      }
    }
    for unknown in 0..<design.groupUnknowns {
      for j in 0..<features { matrix[design.groupUnknowns + j, unknown] = couplings[unknown * features + j] }
    }
  }

  private mutating func addFeatures(
    _ design: MixedDesign, _ weights: [Double], _ blocks: EliminatedBlocks, _ penalty: Double
  ) {
    let gram = weightedGram(design.rows.features, weights)
    let eliminated = weightedGram(blocks.featureRatios, blocks.diagonal)
    let first = design.groupUnknowns
    for i in 0..<design.featureCount {
      for j in 0...i { matrix[first + i, first + j] = gram[i, j] - eliminated[i, j] }
    }
    for j in 0..<design.penalizedCount { matrix[first + j, first + j] += penalty }
  }
}

/// The lower triangle of XᵀWX.
private func weightedGram(_ x: Matrix<Double>, _ weights: [Double]) -> Matrix<Double> {
  var result = Matrix<Double>(rows: x.columns, columns: x.columns)
  let columns = x.columns
  // Blocks whose weighted copy stays in the second-level cache.
  let blockRows = max(32, 16_384 / max(1, columns))
  var scratch = Matrix<Double>(rows: blockRows, columns: columns)
  x.withUnsafeBuffer { x in
    for start in stride(from: 0, to: weights.count, by: blockRows) {
      let count = min(blockRows, weights.count - start)
      scratch.withUnsafeMutableBuffer { scratch in
        for row in 0..<count {
          let root = weights[start + row].squareRoot()
          for j in 0..<columns { scratch[row * columns + j] = root * x[(start + row) * columns + j] }
        }
        result.withUnsafeMutableBuffer {
          MatrixView<Double>(scratch.baseAddress, rows: count, columns: columns)
            .multiplyGram(beta: 1, intoLower: $0.baseAddress)
        }
      }
    }
  }
  return result
}
