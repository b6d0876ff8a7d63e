import CivicRanking
import Foundation

/// Finds the few actions among which a citizen's best must be, from single-precision values.
///
/// The values err by less than ``ProposalKernel/margin``, so every action within twice that margin of the k-th best is kept and
/// the exact values decide. Values too small for single precision count as 0; where fewer than k are above, all eligible are kept.
struct CandidateSelection {
  private static let negligible: Float = 1e-30

  /// The actions found by the last ``collect(_:logits:gain:)``.
  private(set) var numbers: [Int32] = []
  /// All eligible actions of the last ``collect(_:logits:gain:)``.
  private(set) var eligible: [Int32] = []
  private var values: [Float] = []
  private var best: [Float] = []
  private let top: Int

  init(actions: Int, top: Int) {
    self.top = top
    eligible.reserveCapacity(actions)
    values.reserveCapacity(actions)
    best.reserveCapacity(top + 1)
  }

  /// Values every action whose bit is set, and keeps those that may be among the best. O(eligible · log k) at worst.
  mutating func collect(
    _ words: UnsafeBufferPointer<UInt64>, logits: UnsafeMutableBufferPointer<Float>, gain: (Int) -> Float
  ) {
    eligible.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
    words.forEachSetBit { action in
      let value = gain(action) / (1 + exp(-logits[action]))
      eligible.append(Int32(action))
      values.append(value)
      note(value)
    }
    keep()
  }

  private mutating func note(_ value: Float) {
    guard value > Self.negligible, best.count < top || value > best[best.count - 1] else { return }
    let place = best.firstIndex { $0 < value } ?? best.count
    best.insert(value, at: place)
    if best.count > top { best.removeLast() }
  }

  private mutating func keep() {
    guard best.count == top, let last = best.last else {
      numbers = eligible
      return
    }
    let threshold = last * (1 - 2 * ProposalKernel.margin)
    numbers.removeAll(keepingCapacity: true)
    for (action, value) in zip(eligible, values) where value >= threshold { numbers.append(action) }
  }
}
