import Foundation

/// Upper bounds of what proposing each action can gain, for any shift of a citizen's log-odds of keeping: a gain never falls when
/// she keeps more.
///
/// The bounds are tabulated at shifts a quarter apart, so they lie at most a quarter of log-odds too high.
struct GainBounds: Sendable {
  private static let limit: Float = 4
  private static let stepsPerUnit: Float = 4

  private let actions: Int
  private let words: Int
  /// By shift and action; at last those that hold for any shift.
  private let gains: [Float]
  /// The greatest of each word of sixty-four actions, by shift and word.
  private let greatest: [Float]

  /// Tabulates. O(actions × shifts).
  init(_ kernel: ProposalKernel, actions: Int) {
    let words = (actions + 63) / 64
    let steps = Int(2 * Self.limit * Self.stepsPerUnit) + 1
    let shifts = (0..<steps).map { Float($0) / Self.stepsPerUnit - Self.limit } + [.infinity]
    let gains = shifts.flatMap { shift in (0..<actions).map { kernel.gain(action: $0, citizenEffect: shift) } }
    greatest = shifts.indices.flatMap { row in
      (0..<words).map { word in
        gains[row * actions + word << 6..<row * actions + min(actions, word << 6 + 64)].max() ?? 0
      }
    }
    self.gains = gains
    self.actions = actions
    self.words = words
  }

  /// The row whose bounds hold for a citizen.
  func row(of effect: Float) -> Int {
    let last = Int(2 * Self.limit * Self.stepsPerUnit) + 1
    let step = ((effect + Self.limit) * Self.stepsPerUnit).rounded(.up)
    return step < Float(last) ? Int(max(0, step)) : last
  }

  /// Leaves out the actions of a word whose value per hour cannot reach a threshold. O(actions in it).
  ///
  /// - Parameters:
  ///   - threshold: What the value must reach.
  ///   - wanted: The actions.
  ///   - word: Which word of the set it is.
  ///   - row: The row whose bounds hold for the citizen.
  ///   - oddsAgainst: Bit by bit, the odds against accepting.
  ///   - factor: By what they are multiplied at least.
  /// - Returns: What is left of them.
  func reaching(
    _ threshold: Float, _ wanted: UInt64, word: Int, row: Int, oddsAgainst: UnsafeMutableBufferPointer<Float>,
    times factor: Float
  ) -> UInt64 {
    guard threshold > 0 else { return wanted }
    let first = row * actions + word << 6
    return gains.withUnsafeBufferPointer { gains in
      var (reaching, rest): (UInt64, UInt64) = (0, wanted)
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        rest &= rest - 1
        let isReaching = gains[first + bit] >= threshold * (1 + factor * oddsAgainst[bit])
        reaching |= (isReaching ? 1 : 0) << UInt64(bit)
      }
      return reaching
    }
  }

  /// Turns upper bounds of the log-odds of accepting into ones of the value per hour, word by word.
  func turnIntoValues(_ bounds: UnsafeMutableBufferPointer<Float>, row: Int, further: Float) {
    for word in 0..<words {
      bounds[word] = greatest[row * words + word] / (1 + exp(-bounds[word] - further))
    }
  }
}
