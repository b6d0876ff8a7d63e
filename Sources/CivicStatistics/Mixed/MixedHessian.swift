import CivicLinearAlgebra
import Foundation

/// The factored Hessian matrix of the penalized log-likelihood, I + MᵀWM bordered by the fixed effects.
///
/// With D the diagonal block of the eliminated groups, S the Schur complement of the rest and the fixed effects last in
/// S, one factor serves three ends: its leading block holds ln|I + MᵀWM|, all of it the joint steps in random and fixed
/// effects, and its trailing block the standard errors of the fixed effects.
package struct MixedHessian {
  let scaled: ScaledDesign
  /// The rows' weights at which the matrix was formed.
  let weights: [Double]
  let blocks: EliminatedBlocks
  private let joint: Cholesky<Double>

  init(_ scaled: ScaledDesign, weights: [Double], penalty: Double) throws(LinearAlgebraError) {
    self.scaled = scaled
    self.weights = weights
    blocks = EliminatedBlocks(scaled, weights: weights)
    joint = try Cholesky(SchurComplement(scaled, weights: weights, blocks, penalty: penalty).matrix)
  }

  /// The inverse of what the remaining groups' block is when the eliminated groups are gone, fixed effects left out.
  func groupInverse() -> Matrix<Double> { joint.leadingBlock(order: scaled.design.groupUnknowns).inverse() }

  /// The factor of the fixed effects' information, all groups eliminated.
  func fixedEffectsFactor() -> Cholesky<Double> { joint.trailingBlock(order: scaled.design.featureCount) }

  /// ln|I + MᵀWM|.
  var logDeterminant: Double {
    var sum = 0.0
    for pivot in blocks.diagonal { sum += log(pivot) }
    for pivot in joint.diagonal.prefix(scaled.design.groupUnknowns) { sum += 2 * log(pivot) }
    return sum
  }

  /// Solves for random and fixed effects together.
  package func solve(_ rightSide: MixedVector) -> MixedVector {
    solve(rightSide) { joint.solve($0) }
  }

  /// Solves for the random effects alone, the fixed effects held.
  func solveGroups(_ rightSide: MixedVector) -> MixedVector {
    let design = scaled.design
    return solve(rightSide) {
      joint.solveLeadingBlock(Array($0.prefix(design.groupUnknowns))) + Array(repeating: 0, count: design.featureCount)
    }
  }

  /// Solves for the random effects alone, sixteen right sides at once.
  func solveGroups(
    eliminated: [ProbeLanes], remaining: [ProbeLanes]
  ) -> (eliminated: [ProbeLanes], remaining: [ProbeLanes]) {
    let design = scaled.design
    let reduced = blocks.eliminate(eliminated, remaining, design)
    let lanes = ProbeLanes.scalarCount
    let solution = joint.solveLeadingBlock(
      Matrix(rows: reduced.count, columns: lanes, elements: reduced.flatMap { lane in lane.indices.map { lane[$0] } }))
    let solved = reduced.indices.map { ProbeLanes(solution.row($0)) }
    return (blocks.restore(eliminated, from: solved, design), solved)
  }

  private func solve(_ rightSide: MixedVector, _ solveRemaining: ([Double]) -> [Double]) -> MixedVector {
    var result = rightSide
    result.remaining = solveRemaining(blocks.eliminate(rightSide, scaled.design))
    result.eliminated = blocks.restore(rightSide.eliminated, from: result.remaining, scaled.design)
    return result
  }
}
