/// The loads within which the posts of each action may be open together, for the inner loops.
struct TotalBounds: Sendable {
  /// The posts of each total.
  let posts: [[Int]]
  /// The loads at which it keeps the rule.
  private(set) var bounds: [LoadBounds]
  /// The total that each post belongs to, −1 for none; empty where there are no totals.
  private let total: [Int32]
  /// What a unit of load below the least counts.
  private let penalty: Double

  init(_ problem: AllocationProblem, bounds: some Sequence<LoadBounds>, penalty: Double) {
    posts = problem.totals.map(\.posts)
    total = problem.totalNumbers
    self.bounds = Array(bounds)
    self.penalty = penalty
  }

  /// The total that a post belongs to; nil for none.
  func number(of post: Int) -> Int? {
    guard !total.isEmpty, total[post] >= 0 else { return nil }
    return Int(total[post])
  }

  /// What a load counts: nothing within the bounds; too little costs more than it can bring anywhere.
  func value(_ number: Int, _ load: Double) -> Double {
    let lower = bounds[number].lower
    return load < lower - PostCurves.tolerance ? -penalty * (lower - load + 0.5) : 0
  }

  /// What more load adds; nothing makes up for too much.
  func gain(_ number: Int, from load: Double, adding more: Double) -> Double {
    guard load + more <= bounds[number].upper + PostCurves.tolerance else { return -.infinity }
    return value(number, load + more) - value(number, load)
  }

  /// Narrows the loads at which the posts may be open.
  mutating func narrow(_ number: Int, lower: Double, upper: Double) {
    bounds[number].lower = max(bounds[number].lower, lower)
    bounds[number].upper = min(bounds[number].upper, upper)
  }
}
