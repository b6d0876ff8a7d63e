import CivicMobilization
import CivicStatistics
import Testing

@Suite("Teams across departments")
struct TeamBuilderTests {
  // Wishes of three people for four things and what follows from each rule by hand.
  private static let wishes: [[Double?]] = [[0.9, 0.5, 0.2, 0.6], [0.1, 0.5, 0.9, 0.7], [0.8, 0.5, nil, 0.3]]

  private static let expected: [(GroupRule, [Double?])] = [
    (.average, [1.8 / 3, 0.5, nil, 1.6 / 3]),
    (.leastMisery, [0.1, 0.5, nil, 0.3]),
    (.averageWithoutMisery, [nil, 0.5, nil, nil]),
    (.borda, [2.0 / 3, 3.5 / 9, nil, 4.0 / 9]),
  ]

  @Test("the rules rank as by hand; what is closed to one is closed to all", arguments: expected)
  func rules(rule: GroupRule, expected: [Double?]) {
    let ranking = GroupRanking(Self.wishes, by: rule)
    for (score, value) in zip(ranking.scores, expected) {
      #expect((score == nil) == (value == nil))
      if let score, let value { #expect(abs(score - value) < 1e-12) }
    }
    #expect(ranking.best == (rule == .average || rule == .borda ? 0 : 1))
  }

  @Test("a tie is worth most between departments and between strangers")
  func ties() {
    let ties = Ties(departments: ["it", "it", "hr", nil], meetings: [[0, 2], [0, 2, 3]])
    #expect(ties.worth(0, 1) == 0.25)
    #expect(ties.worth(1, 2) == 1)
    #expect(ties.worth(0, 2) == 1.0 / 3)
    #expect(ties.worth(0, 3) == 0.5 && ties.worth(3, 0) == 0.5)
    #expect(abs(ties.score(of: [0, 1, 2]) - (0.25 + 1 + 1.0 / 3) / 3) < 1e-15)
  }

  /// Every division of six people into two teams of three.
  private static let divisions: [[[Int]]] = (1..<6).flatMap { a in
    (a + 1..<6).map { b in [[0, a, b], (1..<6).filter { $0 != a && $0 != b }] }
  }

  @Test(
    "exchanges find nearly the best of all divisions, and never one that a single exchange improves", arguments: 0..<60)
  func nearlyBest(seed: Int) throws {
    var generator = Seed(UInt64(seed)).generator()
    let departments = (0..<6).map { _ in ["a", "b", "c"][generator.integer(below: 3)] as String? }
    let meetings = (0..<3).map { _ in (0..<6).filter { _ in generator.bernoulli(0.4) } }
    let wishes = (0..<6).map { _ in (0..<4).map { _ in generator.bernoulli(0.8) ? generator.uniform() : nil } }
    let ties = Ties(departments: departments, meetings: meetings)
    let builder = TeamBuilder(sizes: 3...3)
    func value(_ teams: [[Int]]) -> Double {
      teams.reduce(0) { sum, team in
        let ranking = GroupRanking(team.map { wishes[$0] }, by: .average)
        return sum + ties.score(of: team) + (ranking.best.flatMap { ranking.scores[$0] } ?? 0)
      }
    }
    let found = try builder.teams(ties, wishes: wishes, departments: departments).map(\.members)
    let best = Self.divisions.map(value).max() ?? 0
    #expect(Self.divisions.count == 10)
    #expect(value(found) >= 0.85 * best)
    for i in 0..<3 {
      for j in 0..<3 {
        var other = found
        (other[0][i], other[1][j]) = (found[1][j], found[0][i])
        #expect(value(other) <= value(found) + 1e-9)
      }
    }
  }

  @Test("everybody is in one team of a size allowed", arguments: [(7, 3...4), (9, 2...5), (16, 4...4), (11, 3...5)])
  func sizes(people: Int, sizes: ClosedRange<Int>) throws {
    let wishes = [[Double?]](repeating: [0.5], count: people)
    let departments = [String?](repeating: "a", count: people)
    let teams = try TeamBuilder(sizes: sizes).teams(
      Ties(departments: departments, meetings: []), wishes: wishes, departments: departments)
    #expect(teams.flatMap(\.members).sorted() == Array(0..<people))
    #expect(teams.allSatisfy { sizes.contains($0.members.count) && $0.action == 0 })
  }

  @Test("what cannot be divided is refused")
  func refused() {
    let nobody = Ties(departments: [], meetings: [])
    #expect(throws: TeamBuilder.Failure.tooFew(people: 0, needed: 3)) {
      try TeamBuilder().teams(nobody, wishes: [], departments: [])
    }
    let five = Ties(departments: Array(repeating: nil, count: 5), meetings: [])
    #expect(throws: TeamBuilder.Failure.noDivision(people: 5, sizes: 4...4)) {
      try TeamBuilder(sizes: 4...4).teams(
        five, wishes: Array(repeating: [], count: 5), departments: Array(repeating: nil, count: 5))
    }
  }
}
