import CivicDomain

/// How well each action matches the codes that match it at all, exactly.
struct ActionMatches: Sendable {
  /// Where each action's part begins, and at last where it ends.
  private var starts: [Int32] = [0]
  private var rows: [Int32] = []
  private var matches: [Double] = []

  /// Reads the actions. O(actions · codes that match them).
  init(_ actions: [Action], themes: [String: Int], modes: [String: Int], model: AffinityModel) {
    for action in actions {
      append(action.themeProfile, themes, model.themes.hierarchy)
      append(action.modeProfile, modes, model.modes.hierarchy)
      starts.append(Int32(rows.count))
    }
  }

  private mutating func append(_ profile: InterestProfile, _ numbers: [String: Int], _ hierarchy: Hierarchy) {
    for code in profile.reachableCodes(in: hierarchy) {
      guard let row = numbers[code] else { continue }
      rows.append(Int32(row))
      matches.append(profile.match(code, in: hierarchy))
    }
  }

  /// How well an action matches the code of a row. O(codes that match the action).
  func match(of action: Int, row: Int) -> Double {
    for entry in Int(starts[action])..<Int(starts[action + 1]) where rows[entry] == row { return matches[entry] }
    return 0
  }
}
