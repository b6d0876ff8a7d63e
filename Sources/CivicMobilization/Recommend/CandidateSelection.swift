/// Finds the few actions among which a citizen's best must be, from single-precision values.
///
/// The values err by less than ``ProposalKernel/margin``, so every action within twice that margin of the k-th best is kept and
/// the exact values decide. Values too small for single precision count as 0; where fewer than k are above, all eligible are kept.
struct CandidateSelection {
  private static let negligible: Float = 1e-30

  /// The actions found, once the search has ended.
  private(set) var numbers: [Int32] = []
  /// The eligible actions looked at: all of them unless some were passed over.
  private(set) var eligible: [Int32] = []
  private var values: [Float] = []
  private var best: [Float] = []
  private let top: Int

  init(actions: Int, top: Int) {
    self.top = top
    eligible.reserveCapacity(min(actions, 1024))
    values.reserveCapacity(min(actions, 1024))
    best.reserveCapacity(min(actions, top) + 1)
  }

  /// Begins another search.
  mutating func begin() {
    eligible.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
  }

  /// What the value of an action must reach to be looked at; 0 while so many have not been found.
  var floor: Float { best.count == top ? threshold : 0 }

  /// Adds an eligible action. O(k) at worst.
  mutating func add(_ action: Int, value: Float) {
    eligible.append(Int32(action))
    values.append(value)
    note(value)
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
