/// What meeting is worth to pairs of people: most where they come from different departments and never acted together.
public struct Ties: Sendable, Hashable {
  /// What a pair of one department counts beside a pair of two.
  public static let sameDepartment = 0.25

  private let departments: [String?]
  private let contacts: [[Int: Int]]

  /// Notes who has met whom.
  /// - Parameters:
  ///   - departments: The department of each person; nil where unknown, which counts as one's own.
  ///   - meetings: The groups in which people acted together before, as person numbers.
  /// - Complexity: O(Σ size² of the meetings).
  public init(departments: [String?], meetings: [[Int]]) {
    self.departments = departments
    var contacts = [[Int: Int]](repeating: [:], count: departments.count)
    for meeting in meetings {
      for a in meeting {
        for b in meeting where a != b { contacts[a][b, default: 0] += 1 }
      }
    }
    self.contacts = contacts
  }

  /// How often two people acted together.
  public func contacts(_ a: Int, _ b: Int) -> Int { contacts[a][b] ?? 0 }

  /// Whether two people come from different departments.
  public func areAcross(_ a: Int, _ b: Int) -> Bool {
    guard let one = departments[a], let other = departments[b] else { return true }
    return one != other
  }

  /// What a meeting of two is worth, 0...1: each earlier one leaves less for the next.
  public func worth(_ a: Int, _ b: Int) -> Double {
    (areAcross(a, b) ? 1 : Self.sameDepartment) / Double(1 + contacts(a, b))
  }

  /// The mean worth of the pairs of a team; 0 of one person alone. O(size²).
  public func score(of team: [Int]) -> Double {
    guard team.count > 1 else { return 0 }
    var sum = 0.0
    for (place, a) in team.enumerated() {
      for b in team[(place + 1)...] { sum += worth(a, b) }
    }
    return sum / Double(team.count * (team.count - 1) / 2)
  }
}
