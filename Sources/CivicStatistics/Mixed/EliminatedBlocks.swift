import CivicLinearAlgebra

/// The rows of the Hessian matrix that belong to the eliminated groups: a diagonal, and what couples them to the rest.
struct EliminatedBlocks {
  /// 1 + σ²Σw of each eliminated group.
  private(set) var diagonal: [Double]
  /// The coupling of each eliminated group with the unknowns of its support, divided by the diagonal.
  private(set) var ratios: [Double]
  /// The coupling of each eliminated group with the fixed effects, divided by the diagonal.
  private(set) var featureRatios: Matrix<Double>

  init(_ scaled: ScaledDesign, weights: [Double]) {
    let design = scaled.design
    let width = design.blocks.count
    let own = scaled.deviations[0]
    diagonal = Array(repeating: 1, count: design.eliminatedCount)
    ratios = Array(repeating: 0, count: design.support.count)
    featureRatios = Matrix(rows: design.eliminatedCount, columns: design.featureCount)
    for group in diagonal.indices {
      var sum = 0.0
      for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
        sum += weights[row]
        for place in row * width..<(row + 1) * width { ratios[Int(design.slots[place])] += weights[row] }
      }
      diagonal[group] += own * own * sum
      let factor = own / diagonal[group]
      for slot in design.supportStarts[group]..<design.supportStarts[group + 1] {
        ratios[slot] *= factor * scaled.scales[Int(design.support[slot])]
      }
    }
    addFeatures(design, weights, own)
  }

  private mutating func addFeatures(_ design: MixedDesign, _ weights: [Double], _ own: Double) {
    let features = design.featureCount
    let diagonal = diagonal
    featureRatios.withUnsafeMutableBuffer { ratios in
      design.rows.features.withUnsafeBuffer { x in
        for group in diagonal.indices {
          let factor = own / diagonal[group]
          for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
            let weight = factor * weights[row]
            for j in 0..<features { ratios[group * features + j] += weight * x[row * features + j] }
          }
        }
      }
    }
  }

  /// v − BᵀD⁻¹u: what is left of a right side when the eliminated groups are gone.
  func eliminate(_ vector: MixedVector, _ design: MixedDesign) -> [Double] {
    var result = vector.remaining
    for group in diagonal.indices {
      for slot in design.supportStarts[group]..<design.supportStarts[group + 1] {
        result[Int(design.support[slot])] -= ratios[slot] * vector.eliminated[group]
      }
    }
    let fixed = featureRatios.times(vector.eliminated, .transposed)
    for j in fixed.indices { result[design.groupUnknowns + j] -= fixed[j] }
    return result
  }

  /// D⁻¹(u − B·v): the eliminated groups once the rest is known.
  func restore(_ eliminated: [Double], from remaining: [Double], _ design: MixedDesign) -> [Double] {
    let fixed = featureRatios.times(Array(remaining[design.groupUnknowns...]))
    return diagonal.indices.map { group in
      var sum = eliminated[group] / diagonal[group] - fixed[group]
      for slot in design.supportStarts[group]..<design.supportStarts[group + 1] {
        sum -= ratios[slot] * remaining[Int(design.support[slot])]
      }
      return sum
    }
  }

  /// As ``eliminate(_:_:)``, without fixed effects and for many right sides.
  func eliminate(_ eliminated: [ProbeLanes], _ remaining: [ProbeLanes], _ design: MixedDesign) -> [ProbeLanes] {
    var result = remaining
    for group in diagonal.indices {
      for slot in design.supportStarts[group]..<design.supportStarts[group + 1] {
        result[Int(design.support[slot])] -= ratios[slot] * eliminated[group]
      }
    }
    return result
  }

  /// As ``restore(_:from:_:)``, without fixed effects and for many right sides.
  func restore(_ eliminated: [ProbeLanes], from remaining: [ProbeLanes], _ design: MixedDesign) -> [ProbeLanes] {
    diagonal.indices.map { group in
      var sum: ProbeLanes = eliminated[group] / diagonal[group]
      for slot in design.supportStarts[group]..<design.supportStarts[group + 1] {
        sum -= ratios[slot] * remaining[Int(design.support[slot])]
      }
      return sum
    }
  }
}
