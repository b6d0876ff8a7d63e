import CivicDomain

/// Why a pledge's condition does not hold.
public enum ConditionGap: Sendable, Hashable {
  /// So many promised places lack in a group.
  case places(Int, of: PledgeGroup)
  /// These people, whom it asks for, have not pledged.
  case absent([String])
  /// These people, whom it asks for, have pledged, but their own condition does not hold.
  case falling([String])
  /// These people, whom it asks for, are not in the table of citizens.
  case unknown([String])
  /// Nobody in the table of citizens belongs to this group.
  case nobody(field: String, value: String)
  /// More places of others hold than it tolerates.
  case tooMany(others: Int, most: Int)
  /// It would break the condition of somebody admitted before.
  case breaks(citizen: String)
  /// It did not hold when its turn came, though it would now; nobody refused is looked at again.
  case passed
  /// No number of others can ever satisfy it.
  case contradictory
}

extension PledgeResolver {
  /// Why pledges do not hold.
  /// - Parameter resolution: What came of them.
  /// - Returns: For each pledge, what fails; nothing where it holds.
  /// - Complexity: O(total size of the conditions).
  public func gaps(in resolution: PledgeResolution) -> [[ConditionGap]] {
    guard resolution.pledges.contains(where: { !$0.holds }) else {
      return [[ConditionGap]](repeating: [], count: resolution.pledges.count)
    }
    var held = HeldPlaces(pledges, directory: directory)
    for pledge in resolution.pledges where pledge.holds { held.count(pledge.row) }
    let pledgers = PledgerNumbers(resolution.pledges.map(\.row), of: pledges)
    return resolution.pledges.map { pledge in
      guard !pledge.holds, let condition = pledges.conditions[pledge.row] else { return [] }
      if let blocker = pledge.blocker { return [.breaks(citizen: pledges.citizens[pledges.citizen[blocker]])] }
      let gaps = held.gaps(in: condition, row: pledge.row, of: pledges, directory: directory) { pledgers[$0] != nil }
      return gaps.isEmpty ? [.passed] : gaps
    }
  }
}

extension HeldPlaces {
  /// Which parts of a condition fail, as things stand without the pledge.
  /// - Parameters:
  ///   - condition: A condition that does not hold.
  ///   - row: Its row, which is not counted.
  ///   - pledges: The table.
  ///   - directory: Who is known, and belongs to which group.
  ///   - hasPledged: Whether a citizen, by name, has pledged to the action at all.
  /// - Returns: What fails, in the order of the condition's parts.
  /// - Complexity: O(size of the condition).
  mutating func gaps(
    in condition: PledgeCondition, row: Int, of pledges: PledgeTable, directory: CitizenDirectory,
    hasPledged: (String) -> Bool
  ) -> [ConditionGap] {
    if condition.isContradictory(own: Int(pledges.places[row])) { return [.contradictory] }
    count(row)
    defer { count(row, sign: -1) }
    let others = total - places(of: pledges.citizen[row])
    var gaps: [ConditionGap] = []
    condition.forEachPart { part in
      switch part {
      case .atLeast(let count, let group):
        let missing = count - places(of: group)
        if missing > 0 { gaps.append(.places(missing, of: group)) }
        if missing > 0, case .having(let field, let value) = group, !directory.holds(value, in: field) {
          gaps.append(.nobody(field: field, value: value))
        }
      case .all(let names):
        gaps += Self.missing(names.filter { places(of: $0) == 0 }, directory, hasPledged)
      case .atMost(let most): if others > most { gaps.append(.tooMany(others: others, most: most)) }
      case .and, .or: break
      }
    }
    return gaps
  }

  private static func missing(
    _ missing: [String], _ directory: CitizenDirectory, _ hasPledged: (String) -> Bool
  ) -> [ConditionGap] {
    let unknown = directory.isEmpty ? [] : missing.filter { !directory.contains($0) && !hasPledged($0) }
    let falling = missing.filter(hasPledged)
    let absent = missing.filter { !hasPledged($0) && !unknown.contains($0) }
    return [
      unknown.isEmpty ? nil : .unknown(unknown), falling.isEmpty ? nil : .falling(falling),
      absent.isEmpty ? nil : .absent(absent),
    ].compactMap(\.self)
  }
}

extension PledgeCondition {
  /// Whether no number of others, however composed, satisfies the condition of somebody with so many places.
  ///
  /// `at least` only gains by more others and `at most` only loses, so it is enough to try each number that an `at most` names, and
  /// infinitely many. O(size × `at most` parts).
  func isContradictory(own: Int) -> Bool {
    var counts = [Int.max / 2]
    forEachPart { if case .atMost(let most) = $0 { counts.append(most) } }
    return !counts.contains { canHold(others: $0, own: own) }
  }

  private func canHold(others: Int, own: Int) -> Bool {
    switch self {
    case .atLeast(let count, _): count <= others + own
    case .all(let names): Set(names).count <= others + 1
    case .atMost(let most): others <= most
    case .and(let parts): parts.allSatisfy { $0.canHold(others: others, own: own) }
    case .or(let parts): parts.contains { $0.canHold(others: others, own: own) }
    }
  }
}
