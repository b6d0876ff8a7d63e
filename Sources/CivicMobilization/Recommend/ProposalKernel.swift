import CivicTurnout
import Foundation

/// The columns of a board that valuing a citizen's proposals reads, in single precision, one entry an action.
///
/// The kernel finds candidates fast; what is shown is valued again exactly, so its rounding (below 1e-5 relative) decides
/// nothing: every action within that margin of the last place is valued exactly too.
struct ProposalKernel: Sendable {
  /// The relative margin within which the kernel's values are not trusted to order two actions.
  static let margin: Float = 1e-4

  private let nodes: Int
  private let shockTable: ShockTable
  /// Log-odds with which somebody without history keeps a promise.
  private let keepLogOdds: [Float]
  /// Value per hour of an accepted proposal to somebody without history.
  private let newcomerGain: [Float]
  /// By action and node: weight × gain by coming / hours.
  private let comingGains: [Float]
  /// By action: gain by activating / hours.
  private let activatingGain: [Float]

  init(_ outlooks: [ActionOutlook], shock: SharedShock) {
    nodes = shock.weights.count
    shockTable = ShockTable(shock)
    keepLogOdds = outlooks.map { Float($0.turnout.newcomerLogOdds) }
    newcomerGain = outlooks.map { Self.newcomerGain($0, shock: shock) }
    comingGains = outlooks.flatMap { outlook in
      zip(shock.weights, outlook.table.gainsByComing).map { Float($0 * $1 / outlook.hours.value) }
    }
    activatingGain = outlooks.map { outlook in
      Float(zip(shock.weights, outlook.table.gainsByActivating).reduce(0) { $0 + $1.0 * $1.1 } / outlook.hours.value)
    }
  }

  /// The value per hour of an accepted proposal to somebody without history.
  static func newcomerGain(_ outlook: ActionOutlook, shock: SharedShock) -> Float {
    let impact = outlook.marginalImpact(keepLogOdds: outlook.turnout.newcomerLogOdds, shock: shock)
    return Float(impact.perPromise / outlook.hours.value)
  }

  /// The value per hour of an accepted proposal to a citizen whose log-odds of keeping are shifted.
  func gain(action: Int, citizenEffect: Float) -> Float {
    guard citizenEffect != 0 else { return newcomerGain[action] }
    let gain = comingGains.withUnsafeBufferPointer { gains in
      shockTable.sum(
        logOdds: keepLogOdds[action] + citizenEffect,
        gains: UnsafeBufferPointer(rebasing: gains[action * nodes..<(action + 1) * nodes]))
    }
    return gain + activatingGain[action]
  }
}
