import CivicDomain

/// Settles the pledges that contain `at most` once the others are settled: in order of time, then citizen, each admitted if
/// its own condition and those of all admitted before still hold. One pass; nobody refused is looked at again.
///
/// An admitted condition holds as long as the places in all stay within a ceiling, its tolerance of others plus its author's own
/// places. Ceilings never fall, so the lowest known ones decide, and are looked at again only when they are passed.
struct LastResortAdmission {
  private let pledges: PledgeTable
  /// What holds so far.
  private(set) var held: HeldPlaces
  /// The rows admitted.
  private(set) var admitted: Set<Int> = []
  /// For each row refused because of somebody admitted before, whose row that is.
  private(set) var blockers: [Int: Int] = [:]
  private var ceilings = LowestFirst()
  private var lastBlocker: Int?

  /// Prepares admission to what holds.
  init(_ pledges: PledgeTable, held: HeldPlaces) {
    self.pledges = pledges
    self.held = held
  }

  /// The order of admission; those whose time is unknown come last.
  static func order(_ rows: [Int], in pledges: PledgeTable) -> [Int] {
    func key(_ row: Int) -> (Double, String, Int) {
      let time = pledges.pledgedAt[row]
      return (time.isNaN ? .infinity : time, pledges.citizens[pledges.citizen[row]], row)
    }
    return rows.sorted { key($0) < key($1) }
  }

  /// Settles rows in this order. O(rows × (size of their conditions + log rows)) unless many conditions alternate in the way.
  mutating func settle(_ rows: [Int]) {
    for row in rows {
      held.count(row)
      if ceiling(of: row) < held.total {
        held.count(row, sign: -1)
      } else if let blocker = blocker() {
        blockers[row] = blocker
        held.count(row, sign: -1)
      } else {
        admitted.insert(row)
        ceilings.insert(row, key: ceiling(of: row))
      }
    }
  }

  /// The most places in all with which a row's condition holds.
  private func ceiling(of row: Int) -> Int {
    guard let condition = pledges.conditions[row] else { return .max }
    let tolerance = held.tolerance(of: condition)
    return tolerance == .max ? .max : tolerance + held.places(of: pledges.citizen[row])
  }

  /// An admitted row whose condition no longer holds.
  private mutating func blocker() -> Int? {
    if let lastBlocker, ceiling(of: lastBlocker) < held.total { return lastBlocker }
    var raised: [(row: Int, old: Int)] = []
    while let lowest = ceilings.lowest, lowest.key < held.total {
      ceilings.removeLowest()
      guard ceiling(of: lowest.row) >= held.total else {
        ceilings.insert(lowest.row, key: lowest.key)
        for entry in raised { ceilings.insert(entry.row, key: entry.old) }
        lastBlocker = lowest.row
        return lowest.row
      }
      raised.append((lowest.row, lowest.key))
    }
    for entry in raised { ceilings.insert(entry.row, key: ceiling(of: entry.row)) }
    return nil
  }
}

/// A binary heap of rows, the lowest key first.
private struct LowestFirst {
  private var entries: [(key: Int, row: Int)] = []

  var lowest: (key: Int, row: Int)? { entries.first }

  mutating func insert(_ row: Int, key: Int) {
    entries.append((key, row))
    var place = entries.count - 1
    while place > 0, entries[(place - 1) / 2].key > entries[place].key {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeLowest() {
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var place = 0
    while true {
      var child = 2 * place + 1
      if child + 1 < entries.count, entries[child + 1].key < entries[child].key { child += 1 }
      guard child < entries.count, entries[child].key < entries[place].key else { return }
      entries.swapAt(place, child)
      place = child
    }
  }
}
