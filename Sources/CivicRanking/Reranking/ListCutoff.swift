/// Where a citizen's list ends when she is shown what is worth most to her after prices.
struct ListCutoff {
  /// What all that is shown is worth after prices.
  var total = 0.0
  /// The last entry shown and its net worth; −1 and ∞ where nothing is.
  var last = (entry: -1, net: Double.infinity)
  /// The net worth of the best entry that is not shown; −∞ where all are.
  var firstOut = -Double.infinity

  /// Whether an entry is shown; of equal ones the earlier is.
  func includes(_ entry: Int, net: Double) -> Bool {
    net > last.net || (net == last.net && entry <= last.entry)
  }

  /// The net worth that an entry must exceed to be shown.
  func rival(of entry: Int, net: Double) -> Double {
    includes(entry, net: net) ? firstOut : last.net
  }
}

/// The entries with the highest net worths seen so far.
struct NetSelection {
  private let capacity: Int
  private var best: [(entry: Int, net: Double)] = []

  /// Keeps one entry more than a list is long.
  init(capacity: Int) {
    self.capacity = capacity
    best.reserveCapacity(capacity + 1)
  }

  mutating func removeAll() { best.removeAll(keepingCapacity: true) }

  /// Takes note of an entry; they come in rising order, so that of equal ones the earlier stays in front.
  mutating func offer(_ entry: Int, net: Double) {
    guard best.count < capacity || net > best[best.count - 1].net else { return }
    if best.count == capacity { best.removeLast() }
    var place = best.count
    while place > 0, best[place - 1].net < net { place -= 1 }
    best.insert((entry, net), at: place)
  }

  /// Where the list ends.
  var cutoff: ListCutoff {
    let shown = best.prefix(capacity - 1)
    return ListCutoff(
      total: shown.reduce(0) { $0 + $1.net }, last: shown.last ?? (-1, .infinity),
      firstOut: best.count == capacity ? best[capacity - 1].net : -.infinity)
  }
}
