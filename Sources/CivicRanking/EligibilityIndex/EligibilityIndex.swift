import CivicDomain

/// The rules of ``Eligibility`` compiled for many citizens and the same actions: a set of actions for each attribute, so that
/// a citizen's eligible actions are a handful of intersections.
///
/// The answers equal those of ``Eligibility/isEligible(_:for:situation:context:)`` for every pair. An index can be used from
/// several threads at once.
public struct EligibilityIndex: Sendable {
  private let context: EligibilityContext
  /// Where each action's bit stands, by its identifier.
  private let positions: [String: Int]
  /// The actions open to anybody at all.
  private let open: [UInt64]
  /// The acceptable actions, by the raw value of a ``FormatSet``.
  private let formats: [[UInt64]]
  private let hours: ThresholdSets
  /// The minimum age less the year of the action; whoever was born in year b is too young where it is above −b.
  private let ages: ThresholdSets
  /// The actions whose start is known.
  private let dated: [UInt64]
  private let spans: SpanSets
  private let distances: DistanceSets
  private let shared: SharedSets

  /// Compiles the rules for actions with distinct identifiers. O(n log n) for n actions, and memory for a few hundred sets.
  public init(actions: [Action], context: EligibilityContext) {
    let count = actions.count
    self.context = context
    positions = Dictionary(actions.indices.map { (actions[$0].id, $0) }) { first, _ in first }
    open = [UInt64](count) { Eligibility.isOpen(actions[$0], context: context) }
    formats = (0..<FormatSet.combinations).map { raw in
      let accepted = FormatSet(rawValue: UInt8(raw))
      return [UInt64](count) { actions[$0].format.map(accepted.accepts) ?? true }
    }
    hours = ThresholdSets(actions.map(\.knownHours))
    ages = ThresholdSets(
      actions.map { action in
        guard let minimumAge = action.minimumAge, let start = action.span.start else { return nil }
        return Double(minimumAge - context.clock(of: action).year(start))
      })
    dated = [UInt64](count) { actions[$0].span.start != nil }
    spans = SpanSets(actions.map(\.occupiedSpan))
    distances = DistanceSets(actions)
    shared = SharedSets(actions)
  }

  /// Memory that one thread needs while it asks.
  package struct Scratch {
    fileprivate var eligible: [UInt64]
    fileprivate var union: [UInt64]
  }

  /// Memory for one thread. O(n / 64).
  package func makeScratch() -> Scratch {
    Scratch(eligible: open, union: open)
  }

  /// Calls `body` with the set of actions that are open to a citizen: action j is bit `j % 64` of word `j / 64`.
  ///
  /// O(n / 64) intersections and a step for each own commitment and each remaining action on site; nothing is allocated once
  /// somebody stated the same.
  package func withEligible<Result>(
    _ citizen: Citizen, _ situation: CitizenSituation, _ scratch: inout Scratch,
    _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    keepOpenAnywhere(citizen, situation, &scratch)
    let reach = distances.reach(of: citizen)
    for index in scratch.eligible.indices { scratch.eligible[index] = reach.kept(scratch.eligible[index], at: index) }
    return scratch.eligible.withUnsafeBufferPointer(body)
  }

  /// Calls `body` with the set of actions that would be open to a citizen wherever they take place, and with what takes those
  /// beyond her reach out of a word of it: whoever needs a few actions only need not measure the distance to all.
  package func withOpenAnywhere<Result>(
    _ citizen: Citizen, _ situation: CitizenSituation, _ scratch: inout Scratch,
    _ body: (UnsafeBufferPointer<UInt64>, WordReach) -> Result
  ) -> Result {
    keepOpenAnywhere(citizen, situation, &scratch)
    let reach = distances.reach(of: citizen)
    return scratch.eligible.withUnsafeBufferPointer { body($0, reach) }
  }

  private func keepOpenAnywhere(_ citizen: Citizen, _ situation: CitizenSituation, _ scratch: inout Scratch) {
    scratch.eligible.assign(open)
    scratch.eligible.formIntersection(formats[Int(FormatSet(citizen.formats).rawValue)])
    keepPossible(for: citizen, in: &scratch.eligible)
    keepFree(for: citizen, situation: situation, in: &scratch)
  }

  /// The positions of the actions open to a citizen, in increasing order. O(n).
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - situation: What she has promised already.
  /// - Returns: Positions in the actions that the index was compiled for.
  public func eligible(for citizen: Citizen, situation: CitizenSituation) -> [Int] {
    var scratch = makeScratch()
    var positions: [Int] = []
    withEligible(citizen, situation, &scratch) { words in
      words.forEachSetBit { positions.append($0) }
    }
    return positions
  }

  /// Languages, abilities and age.
  private func keepPossible(for citizen: Citizen, in words: inout [UInt64]) {
    if !citizen.languages.isEmpty { words.formIntersection(shared.understood(by: citizen.languages)) }
    if !citizen.abilities.isEmpty { words.formIntersection(shared.feasible(with: citizen.abilities)) }
    if let birthYear = citizen.birthYear { ages.removeAbove(-Double(birthYear), from: &words) }
  }

  /// Hours, commitments and availability.
  private func keepFree(for citizen: Citizen, situation: CitizenSituation, in scratch: inout Scratch) {
    if let maximum = citizen.maximumHours { hours.removeAbove(maximum, from: &scratch.eligible) }
    for commitment in situation.commitments {
      if let position = positions[commitment.action] { scratch.eligible.remove(position) }
      spans.remove(clashingWith: commitment.span, from: &scratch.eligible)
    }
    guard citizen.monthlyHours != nil || citizen.availability != nil else { return }
    let clock = context.clock(of: citizen)
    let local = shared.local(to: clock)
    if let monthly = citizen.monthlyHours {
      keepAffordable(monthly, situation, on: clock, local, in: &scratch.eligible)
    }
    if let availability = citizen.availability { keepFitting(availability, local, in: &scratch) }
  }

  private func keepAffordable(
    _ monthly: Double, _ situation: CitizenSituation, on clock: LocalClock, _ local: LocalSets,
    in words: inout [UInt64]
  ) {
    hours.removeAbove(monthly + Eligibility.hoursTolerance, from: &words, within: dated)
    for commitment in situation.commitments where commitment.hours != nil {
      guard let start = commitment.span.start else { continue }
      let month = clock.month(start)
      guard let actions = local.starting(inMonth: month) else { continue }
      let left = monthly - situation.hoursSpent(inMonth: month, on: clock)
      hours.removeAbove(left + Eligibility.hoursTolerance, from: &words, within: actions)
    }
  }

  private func keepFitting(_ availability: Availability, _ local: LocalSets, in scratch: inout Scratch) {
    guard let first = availability.windows.first else { return }
    scratch.union.assign(local.fitting(first))
    for window in availability.windows.dropFirst() {
      scratch.union.formUnion(local.fitting(window))
    }
    scratch.eligible.formIntersection(scratch.union)
  }
}
