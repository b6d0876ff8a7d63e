import CivicDomain

/// How well actions match every code that a citizen may state, of one sort: themes, or modes.
///
/// Actions of the same profile match alike, and there are far fewer profiles than actions, so what a citizen states is added up
/// once for each profile that has to do with it.
struct ProfileMatches: Sendable {
  private struct Match {
    let profile: Int32
    let match: Double
  }

  /// The profile of each action.
  let profiles: [Int32]
  /// How many profiles there are.
  let profileCount: Int
  /// The row of each code that matches some action, in an order that does not depend on hashing.
  private let rows: [String: Int]
  /// By row, the profiles that match it, in increasing order.
  private let matches: [[Match]]

  /// Reads the profiles of actions. O(actions + profiles · codes that match them).
  init(_ actions: [InterestProfile], in hierarchy: Hierarchy) {
    var (numbers, distinct) = ([InterestProfile: Int32](), [InterestProfile]())
    profiles = actions.map { profile in
      if let known = numbers[profile] { return known }
      let number = Int32(distinct.count)
      numbers[profile] = number
      distinct.append(profile)
      return number
    }
    var matches: [String: [Match]] = [:]
    for (number, profile) in distinct.enumerated() {
      for code in profile.reachableCodes(in: hierarchy) {
        matches[code, default: []].append(
          Match(profile: Int32(number), match: profile.match(code, in: hierarchy)))
      }
    }
    let codes = matches.keys.sorted()
    rows = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
    self.matches = codes.map { matches[$0] ?? [] }
    profileCount = distinct.count
  }

  /// How many codes match some action.
  var rowCount: Int { matches.count }

  /// The codes of a citizen that match some action, in the order stated.
  func terms(of coefficients: [(code: String, coefficient: Double)]) -> [CitizenInterest.Term] {
    coefficients.compactMap { code, coefficient in
      rows[code].map { CitizenInterest.Term(code: code, row: $0, coefficient: coefficient) }
    }
  }

  /// Calls `body` with each profile that has to do with the code of a row, and how well it matches.
  @inline(__always)
  func forEachMatch(row: Int, _ body: (_ profile: Int, _ match: Double) -> Void) {
    for match in matches[row] { body(Int(match.profile), match.match) }
  }

  /// How well an action matches the code of a row. O(log profiles that match it).
  func match(of action: Int, row: Int) -> Double {
    let (profile, matches) = (profiles[action], matches[row])
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].profile < profile { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && matches[low].profile == profile ? matches[low].match : 0
  }
}
