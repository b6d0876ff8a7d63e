/// Candidates by action: which entries an action has, and whose they are.
struct ActionOffers {
  /// The entry of each offer.
  let entries: [Int32]
  /// The citizen of each offer.
  let citizens: [Int32]
  private let starts: [Int]

  /// Sorts the entries by action, and within an action by citizen. O(entries + actions).
  init(_ candidates: CandidateLists) {
    var starts = [Int](repeating: 0, count: candidates.actionCount + 1)
    for action in candidates.actions { starts[Int(action) + 1] += 1 }
    for action in 0..<candidates.actionCount { starts[action + 1] += starts[action] }
    var next = starts
    var entries = [Int32](repeating: 0, count: candidates.actions.count)
    var citizens = entries
    for citizen in 0..<candidates.count {
      for entry in candidates.entries(of: citizen) {
        let action = Int(candidates.actions[entry])
        entries[next[action]] = Int32(truncatingIfNeeded: entry)
        citizens[next[action]] = Int32(truncatingIfNeeded: citizen)
        next[action] += 1
      }
    }
    self.starts = starts
    self.entries = entries
    self.citizens = citizens
  }

  /// The offers of an action.
  func entries(of action: Int) -> Range<Int> { starts[action]..<starts[action + 1] }
}
