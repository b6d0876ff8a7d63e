import CivicLinearAlgebra
import Foundation

/// Affinities of pairs, added up over what a citizen chose.
///
/// Where a third choice was hidden, somebody with one choice a has, beside the action c to rank, another unknown one: her
/// score is L_ac + log (A²)_ac. Somebody who chose nothing gets the popular actions.
struct FittedPairAffinity: FittedRankingModel {
  let popularity: [Float]
  let afterOne: Matrix<Float>
  let afterMore: Matrix<Float>

  init(popularity: [Float], afterOne: Matrix<Float>, afterMore: Matrix<Float>) {
    self.popularity = popularity
    self.afterOne = afterOne
    self.afterMore = afterMore
  }

  init(_ affinity: Matrix<Double>, hasHiddenThird: Bool, _ interactions: InteractionMatrix) {
    popularity = interactions.logPopularity.map(Float.init)
    afterMore = affinity.mapToFloat { a, c, value in a == c ? 0 : value }
    guard hasHiddenThird else {
      afterOne = afterMore
      return
    }
    let A = PairLikelihood.exponential(affinity)
    let thirds = A * A
    // Of two actions only, no third exists.
    afterOne = affinity.mapToFloat { a, c, value in a == c ? 0 : value + log(max(thirds[a, c], 1e-300)) }
  }

  func scores(of block: CitizenBlock) -> Matrix<Float> {
    var scores = Matrix<Float>(rows: block.count, columns: popularity.count)
    let columns = popularity.count
    scores.withUnsafeMutableBuffer { scores in
      for row in 0..<block.count {
        let history = block.histories.row(row).columns
        let line = UnsafeMutableBufferPointer(rebasing: scores[row * columns..<(row + 1) * columns])
        if history.isEmpty { _ = line.update(fromContentsOf: popularity) }
        (history.count == 1 ? afterOne : afterMore).withUnsafeBuffer { weights in
          for action in history {
            for column in 0..<columns { line[column] += weights[Int(action) * columns + column] }
          }
        }
      }
    }
    return scores
  }
}
