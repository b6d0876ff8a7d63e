import CivicLinearAlgebra

/// A design whose random effects have deviation 1, each factor's columns multiplied by the deviation of its groups.
package struct ScaledDesign {
  let design: MixedDesign
  /// The deviation of each factor's groups, in the order of the design.
  let deviations: [Double]
  /// The deviation of each unknown group.
  let scales: [Double]

  package init(_ design: MixedDesign, deviations: [Double]) {
    self.design = design
    self.deviations = deviations
    scales = zip(design.blocks, deviations.dropFirst()).flatMap { Array(repeating: $1, count: $0.count) }
  }

  /// [M X]·v, a number for each row.
  func product(_ vector: MixedVector) -> [Double] {
    var result = fixedPart(vector)
    let width = design.blocks.count
    let effects = zip(scales, vector.remaining).map(*)
    for group in 0..<design.eliminatedCount {
      let own = deviations[0] * vector.eliminated[group]
      for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
        var sum = own
        for place in row * width..<(row + 1) * width { sum += effects[Int(design.unknowns[place])] }
        result[row] += sum
      }
    }
    return result
  }

  /// [M X]ᵀ·v, a number for each unknown.
  func adjoint(_ rows: [Double]) -> MixedVector {
    var result = MixedVector(design)
    let width = design.blocks.count
    for group in 0..<design.eliminatedCount {
      var sum = 0.0
      for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
        sum += rows[row]
        for place in row * width..<(row + 1) * width { result.remaining[Int(design.unknowns[place])] += rows[row] }
      }
      result.eliminated[group] = deviations[0] * sum
    }
    for unknown in scales.indices { result.remaining[unknown] *= scales[unknown] }
    let fixed = design.rows.features.times(rows, .transposed)
    result.remaining.replaceSubrange(scales.count..., with: fixed)
    return result
  }

  private func fixedPart(_ vector: MixedVector) -> [Double] {
    design.rows.features.times(Array(vector.remaining[scales.count...]))
  }
}
