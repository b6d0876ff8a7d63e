import CivicDomain

/// Everybody's commitments: each distinct pair of action and slot once, and the uncancelled pledges as numbers of those.
struct CommitmentLedger: Sendable {
  private struct Key: Hashable {
    let action: String
    let slot: String?
  }

  private let actions: [String: Action]
  private let slots: [Key: Slot]
  private let citizens: IdentifierTable
  /// Where each citizen's part of `own` begins, and at last where it ends.
  private var starts: [Int]
  private var own: [Int32]
  private var distinct: [Commitment] = []

  init(actions: [Action], slots: [Slot], pledges: PledgeTable) {
    self.actions = Dictionary(actions.map { ($0.id, $0) }) { first, _ in first }
    self.slots = Dictionary(slots.map { (Key(action: $0.action, slot: $0.id), $0) }) { first, _ in first }
    citizens = pledges.citizens
    starts = Self.starts(of: pledges)
    own = [Int32](repeating: 0, count: starts.last ?? 0)
    fill(from: pledges)
  }

  private static func starts(of pledges: PledgeTable) -> [Int] {
    var starts = [Int](repeating: 0, count: pledges.citizens.count + 1)
    for row in pledges.indices where pledges.status[row] != .cancelled { starts[Int(pledges.citizen[row]) + 1] += 1 }
    for citizen in 0..<pledges.citizens.count { starts[citizen + 1] += starts[citizen] }
    return starts
  }

  private mutating func fill(from pledges: PledgeTable) {
    struct Numbers: Hashable {
      let action: Int32
      let slot: Int32
    }
    var next = starts
    var numbers: [Numbers: Int32] = [:]
    for row in pledges.indices where pledges.status[row] != .cancelled {
      let pair = Numbers(action: pledges.action[row], slot: pledges.slot[row])
      let number = numbers[pair] ?? Int32(distinct.count)
      if Int(number) == distinct.count {
        numbers[pair] = number
        distinct.append(
          commitment(to: pledges.actions[pair.action], slot: pair.slot < 0 ? nil : pledges.slots[pair.slot]))
      }
      own[next[Int(pledges.citizen[row])]] = number
      next[Int(pledges.citizen[row])] += 1
    }
  }

  /// A citizen's commitments, in the table's order.
  func commitments(of citizen: String) -> [Commitment] {
    guard let number = citizens.number(of: citizen) else { return [] }
    return own[starts[Int(number)]..<starts[Int(number) + 1]].map { distinct[Int($0)] }
  }

  /// What one pledge takes.
  func commitment(of pledge: Pledge) -> Commitment {
    commitment(to: pledge.action, slot: pledge.slot)
  }

  private func commitment(to action: String, slot: String?) -> Commitment {
    guard let known = actions[action] else { return Commitment(action: action) }
    return Commitment(to: known, slot: slot.flatMap { slots[Key(action: action, slot: $0)] })
  }
}
