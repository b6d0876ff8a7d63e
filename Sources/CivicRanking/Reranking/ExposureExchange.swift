/// Brings exposures within their bounds by exchanging one shown action for another on single lists.
///
/// A chain of exchanges takes an action off one list for a second, this one off another list for a third, and so on, so that
/// only the first action is shown once less and only the last once more. When no chain from an action above its cap to one
/// below it is left, the excess is the least there can be, and likewise for floors: augmenting paths of a flow.
struct ExposureExchange {
  private let bounds: ExposureBounds
  private let candidates: CandidateLists
  /// Which entries are shown.
  private(set) var shown: [Bool]
  private var exposure: [Int]

  /// One exchange on one list.
  private struct Exchange {
    let citizen: Int
    let out: Int
    let entry: Int
    /// The loss of the whole chain up to here.
    let loss: Double
  }

  init(_ bounds: ExposureBounds, _ candidates: CandidateLists, shown: [Bool]) {
    self.bounds = bounds
    self.candidates = candidates
    self.shown = shown
    exposure = [Int](repeating: 0, count: candidates.actionCount)
    for entry in shown.indices where shown[entry] { exposure[Int(candidates.actions[entry])] += 1 }
  }

  /// Exchanges until excess and shortfall are the least there can be. O(entries) for each round.
  mutating func settle() {
    let (floors, caps) = (bounds.floors, bounds.caps)
    // Chains for floors neither start at nor pass through what stays above its cap, so the first result stands.
    while round(spare: { $1 - caps[$0] }, room: { caps[$0] - $1 }) {}
    while round(spare: { $1 - floors[$0] }, room: { floors[$0] - $1 }) {}
  }

  /// Applies chains of the least number of exchanges from actions with showings to spare to actions with room.
  ///
  /// - Returns: Whether there was any.
  private mutating func round(spare: (Int, Int) -> Int, room: (Int, Int) -> Int) -> Bool {
    let isGoal = exposure.indices.map { room($0, exposure[$0]) > 0 }
    var search = Search(exposure.indices.map { spare($0, exposure[$0]) > 0 ? 0 : nil })
    while isGoal.contains(true), search.frontier.contains(true) {
      let ends = advance(&search, isGoal)
      if !ends.isEmpty {
        apply(ends, search, spare: spare, room: room)
        return true
      }
    }
    return false
  }

  /// How chains reach actions, breadth first.
  private struct Search {
    /// The loss of the best chain to each action that was reached.
    var losses: [Double?]
    /// The last exchange of that chain.
    var arrivals: [Exchange?]
    /// The actions that were reached by the longest chains so far.
    var frontier: [Bool]

    init(_ losses: [Double?]) {
      self.losses = losses
      arrivals = losses.map { _ in nil }
      frontier = losses.map { $0 != nil }
    }
  }

  private func action(_ entry: Int) -> Int { Int(candidates.actions[entry]) }

  /// Makes chains one exchange longer, and returns those that reach a goal, the best for each citizen.
  private func advance(_ search: inout Search, _ isGoal: [Bool]) -> [Exchange] {
    var ends: [Exchange] = []
    var next = search
    next.frontier = search.frontier.map { _ in false }
    for citizen in 0..<candidates.count {
      let entries = candidates.entries(of: citizen)
      guard let start = cheapest(entries, search) else { continue }
      var end: Exchange?
      for entry in entries where !shown[entry] && search.losses[action(entry)] == nil {
        let loss = start.loss - candidates.worths[entry]
        let step = Exchange(citizen: citizen, out: start.out, entry: entry, loss: loss)
        if isGoal[action(entry)] {
          if loss < end?.loss ?? .infinity { end = step }
        } else if loss < next.losses[action(entry)] ?? .infinity {
          next.losses[action(entry)] = loss
          next.arrivals[action(entry)] = step
          next.frontier[action(entry)] = true
        }
      }
      if let end { ends.append(end) }
    }
    search = next
    return ends
  }

  /// The action of the frontier that is taken off a list at the least loss.
  private func cheapest(_ entries: Range<Int>, _ search: Search) -> (out: Int, loss: Double)? {
    var best: (out: Int, loss: Double)?
    for entry in entries where shown[entry] && search.frontier[action(entry)] {
      let loss = (search.losses[action(entry)] ?? 0) + candidates.worths[entry]
      if loss < best?.loss ?? .infinity { best = (entry, loss) }
    }
    return best
  }

  /// Applies chains by rising loss, each list taking part in one at most. The first one always fits.
  private mutating func apply(
    _ ends: [Exchange], _ search: Search, spare: (Int, Int) -> Int, room: (Int, Int) -> Int
  ) {
    var touched: Set<Int> = []
    for end in ends.sorted(by: { $0.loss != $1.loss ? $0.loss < $1.loss : $0.entry < $1.entry }) {
      var chain = [end]
      while let before = search.arrivals[action(chain[chain.count - 1].out)] { chain.append(before) }
      let (source, goal) = (action(chain[chain.count - 1].out), action(end.entry))
      guard spare(source, exposure[source]) > 0, room(goal, exposure[goal]) > 0,
        chain.allSatisfy({ !touched.contains($0.citizen) })
      else { continue }
      for step in chain {
        touched.insert(step.citizen)
        shown[step.out] = false
        shown[step.entry] = true
      }
      exposure[source] -= 1
      exposure[goal] += 1
    }
  }
}
