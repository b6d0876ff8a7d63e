/// A number for each unknown of a mixed model: random effects of deviation 1 and fixed effects, or a gradient in them.
package struct MixedVector {
  /// The groups of the eliminated factor.
  var eliminated: [Double]
  /// The other groups, and then the fixed effects.
  package var remaining: [Double]

  package init(_ design: MixedDesign) {
    eliminated = Array(repeating: 0, count: design.eliminatedCount)
    remaining = Array(repeating: 0, count: design.remainingCount)
  }

  /// The inner product.
  package func dot(_ other: MixedVector) -> Double {
    CivicStatistics.dot(eliminated, other.eliminated) + CivicStatistics.dot(remaining, other.remaining)
  }

  /// Adds a multiple of another vector.
  package mutating func add(_ factor: Double, _ other: MixedVector) {
    for i in eliminated.indices { eliminated[i] += factor * other.eliminated[i] }
    for i in remaining.indices { remaining[i] += factor * other.remaining[i] }
  }

  /// Divides each element by 1 + factor · that of another vector.
  mutating func divide(byOnePlus factor: Double, times other: MixedVector) {
    for i in eliminated.indices { eliminated[i] /= 1 + factor * other.eliminated[i] }
    for i in remaining.indices { remaining[i] /= 1 + factor * other.remaining[i] }
  }

  /// The groups of one factor, factors in the order of the design.
  func groups(ofFactor factor: Int, _ design: MixedDesign) -> ArraySlice<Double> {
    factor == 0 ? eliminated[...] : remaining[design.blocks[factor - 1]]
  }

  /// The groups of one factor, with zeros elsewhere.
  func restricted(toFactor factor: Int, of design: MixedDesign) -> MixedVector {
    var result = MixedVector(design)
    if factor == 0 {
      result.eliminated = eliminated
    } else {
      let block = design.blocks[factor - 1]
      result.remaining.replaceSubrange(block, with: remaining[block])
    }
    return result
  }
}
