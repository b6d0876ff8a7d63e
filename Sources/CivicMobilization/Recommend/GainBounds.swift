import Foundation

/// Upper bounds of what proposing actions can gain, word by word of sixty-four actions, for any shift of a citizen's log-odds of
/// keeping: a gain never falls when she keeps more.
///
/// The bounds are tabulated at shifts an eighth apart, so they lie at most an eighth of log-odds too high.
struct GainBounds: Sendable {
  private static let limit: Float = 4
  private static let stepsPerUnit: Float = 8

  private let words: Int
  /// By shift and word; at last those that hold for any shift.
  private let greatest: [Float]

  /// Tabulates. O(actions × shifts).
  init(_ kernel: ProposalKernel, actions: Int) {
    words = (actions + 63) / 64
    let steps = Int(2 * Self.limit * Self.stepsPerUnit) + 1
    let shifts = (0..<steps).map { Float($0) / Self.stepsPerUnit - Self.limit } + [.infinity]
    greatest = shifts.flatMap { [words] shift in
      (0..<words).map { word in
        (word << 6..<min(actions, word << 6 + 64)).reduce(0) {
          max($0, kernel.gain(action: $1, citizenEffect: shift))
        }
      }
    }
  }

  /// The row whose bounds hold for a citizen.
  func row(of effect: Float) -> Int {
    let steps = greatest.count / max(1, words)
    let step = ((effect + Self.limit) * Self.stepsPerUnit).rounded(.up)
    return step.isFinite ? min(max(0, Int(max(step, -1))), steps - 1) : steps - 1
  }

  /// Turns upper bounds of the log-odds of accepting into ones of the value per hour, word by word.
  func turnIntoValues(_ bounds: UnsafeMutableBufferPointer<Float>, row: Int, further: Float) {
    for word in 0..<words {
      bounds[word] = greatest[row * words + word] / (1 + exp(-bounds[word] - further))
    }
  }
}
