import CivicTurnout
import Foundation

/// Keep probabilities at the nodes of a shared shock, tabulated over the log-odds so that a lookup replaces a root search.
///
/// Linear interpolation on a grid of 1/256 errs by at most h²/8 relative, 2e-6.
struct ShockTable: Sendable {
  private static let bound: Float = 16
  private static let stepsPerUnit = 256

  private let nodes: Int
  private let probabilities: [Float]

  init(_ shock: SharedShock) {
    nodes = shock.weights.count
    let steps = Int(2 * Self.bound) * Self.stepsPerUnit + 2
    probabilities = (0..<steps).flatMap { step in
      shock.probabilities(logOdds: Double(step) / Double(Self.stepsPerUnit) - Double(Self.bound)).map(Float.init)
    }
  }

  /// The probability at one node.
  func probability(logOdds: Float, node: Int) -> Float {
    let (step, fraction) = place(of: logOdds)
    let (below, above) = (probabilities[step * nodes + node], probabilities[(step + 1) * nodes + node])
    return below + fraction * (above - below)
  }

  /// Σ over the nodes of probability × gain.
  func sum(logOdds: Float, gains: UnsafeBufferPointer<Float>) -> Float {
    let (step, fraction) = place(of: logOdds)
    return probabilities.withUnsafeBufferPointer { table in
      var (below, above): (Float, Float) = (0, 0)
      for node in 0..<nodes {
        below += table[step * nodes + node] * gains[node]
        above += table[(step + 1) * nodes + node] * gains[node]
      }
      return below + fraction * (above - below)
    }
  }

  /// The step of the grid below some log-odds, and how far beyond it they lie.
  private func place(of logOdds: Float) -> (step: Int, fraction: Float) {
    let position = (min(max(logOdds, -Self.bound), Self.bound) + Self.bound) * Float(Self.stepsPerUnit)
    return (Int(position), position - position.rounded(.down))
  }
}
