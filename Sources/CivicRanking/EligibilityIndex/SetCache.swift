/// Sets of actions by what they were made from, so that citizens who state the same share one.
///
/// It forgets everything when it would hold more than a fixed amount of memory: what is asked often comes back at once.
struct SetCache<Key: Hashable & Sendable>: Sendable {
  /// 32 MB.
  private static var wordsAtMost: Int { 1 << 22 }

  private var sets: [Key: [UInt64]] = [:]

  /// The set made from a key.
  mutating func set(for key: Key, make: () -> [UInt64]) -> [UInt64] {
    if let set = sets[key] { return set }
    let set = make()
    if (sets.count + 1) * set.count > Self.wordsAtMost { sets.removeAll(keepingCapacity: true) }
    sets[key] = set
    return set
  }
}
