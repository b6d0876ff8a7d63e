/// Finds the few actions among which a citizen's best must be, from single-precision values.
///
/// The values err by less than ``ProposalKernel/margin``, so every action within twice that margin of the k-th best is kept and
/// the exact values decide. Values too small for single precision count as 0; where fewer than k are above, all eligible are kept.
struct CandidateSelection {
  private static let negligible: Float = 1e-30
  /// How many words are looked for in the order of their bounds.
  private static let soughtWords = 12

  /// The actions found, once the search has ended.
  private(set) var numbers: [Int32] = []
  /// The eligible actions looked at: all of them unless some were passed over.
  private(set) var eligible: [Int32] = []
  private var values: [Float] = []
  private var best: [Float] = []
  private var logits = [Float](repeating: 0, count: 64)
  private var bounds: [Float] = []
  private var sought = 0
  private var visited = 0
  private let top: Int

  init(actions: Int, top: Int) {
    self.top = top
    eligible.reserveCapacity(min(actions, 1024))
    values.reserveCapacity(min(actions, 1024))
    best.reserveCapacity(min(actions, top) + 1)
  }

  /// Begins another search among so many words of actions, given an upper bound of the values in each.
  mutating func begin(words: Int, writeBounds: (UnsafeMutableBufferPointer<Float>) -> Void) {
    eligible.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
    (sought, visited) = (0, 0)
    if bounds.count != words { bounds = [Float](repeating: 0, count: words) }
    bounds.withUnsafeMutableBufferPointer { writeBounds($0) }
  }

  /// The word to look at next and the bound of its values; nil where none is left or, unless all are wanted, where so many better
  /// actions were found already that none of those left can be among the best.
  ///
  /// The most promising come first, so that few of the others are worth looking at. O(words) for each of those, then O(1).
  mutating func nextWord(all: Bool) -> (word: Int, bound: Float)? {
    if sought < Self.soughtWords {
      sought += 1
      var (next, highest) = (0, -Float.infinity)
      for (word, bound) in bounds.enumerated() where bound > highest { (next, highest) = (word, bound) }
      guard highest >= 0, all || best.count < top || highest >= threshold else { return nil }
      bounds[next] = -.infinity
      return (next, highest)
    }
    while visited < bounds.count {
      defer { visited += 1 }
      let bound = bounds[visited]
      if bound >= 0, all || best.count < top || bound >= threshold { return (visited, bound) }
    }
    return nil
  }

  /// What the value of an action must reach to be looked at; 0 while so many have not been found.
  var floor: Float { best.count == top ? threshold : 0 }

  /// Values the actions of a word whose bit is set; unless all are wanted, but for those that cannot be among the best.
  /// O(actions · log k) at worst.
  ///
  /// - Parameters:
  ///   - wanted: The actions.
  ///   - word: The word.
  ///   - all: Whether those that cannot be among the best are valued too.
  ///   - writeLogits: Writes what is quickly told of the log-odds of accepting, bit by bit.
  ///   - bound: An upper bound of an action's value, given that.
  ///   - value: The value, given the same.
  mutating func add(
    _ wanted: UInt64, word: Int, all: Bool, writeLogits: (UnsafeMutableBufferPointer<Float>) -> Void,
    bound: (_ action: Int, _ logit: Float) -> Float, value: (_ action: Int, _ logit: Float) -> Float
  ) {
    logits.withUnsafeMutableBufferPointer { writeLogits($0) }
    var rest = wanted
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      let (action, logit) = (word << 6 + bit, logits[bit])
      guard all || best.count < top || bound(action, logit) >= threshold else { continue }
      let value = value(action, logit)
      eligible.append(Int32(action))
      values.append(value)
      note(value)
    }
  }

  private mutating func note(_ value: Float) {
    guard value > Self.negligible, best.count < top || value > best[best.count - 1] else { return }
    let place = best.firstIndex { $0 < value } ?? best.count
    best.insert(value, at: place)
    if best.count > top { best.removeLast() }
  }

  /// What the exact value must reach, as far as the values found can tell.
  private var threshold: Float { (best.last ?? 0) * (1 - 2 * ProposalKernel.margin) }

  /// Ends the search: keeps the actions that may be among the best.
  mutating func end() {
    guard best.count == top else {
      numbers = eligible
      return
    }
    let threshold = threshold
    numbers.removeAll(keepingCapacity: true)
    for (action, value) in zip(eligible, values) where value >= threshold { numbers.append(action) }
  }
}
