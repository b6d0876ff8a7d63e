/// Forms teams that create ties and have something to do that all of them like.
///
/// Maximizes the sum over teams of tie score + fit weight × the group's score of its best action, by exchanging people between teams
/// until no exchange of two helps. The result is the same every time.
public struct TeamBuilder: Sendable, Hashable {
  /// The fewest and the most people in a team.
  public var sizes: ClosedRange<Int>
  /// How the wishes of a team become one.
  public var rule: GroupRule
  /// What fit counts beside ties.
  public var fitWeight: Double
  /// After how many rounds of exchanges to stop.
  public var rounds: Int

  /// Creates a configuration.
  public init(sizes: ClosedRange<Int> = 3...5, rule: GroupRule = .average, fitWeight: Double = 1, rounds: Int = 20) {
    precondition(sizes.lowerBound >= 2 && fitWeight >= 0 && rounds >= 0, "a team has at least two people")
    self.sizes = sizes
    self.rule = rule
    self.fitWeight = fitWeight
    self.rounds = rounds
  }

  /// Why no teams can be formed.
  public enum Failure: Error, Sendable, Hashable {
    /// There are too few people for one team.
    case tooFew(people: Int, needed: Int)
    /// No number of teams of the sizes allowed adds up to so many people.
    case noDivision(people: Int, sizes: ClosedRange<Int>)
  }

  /// Forms teams.
  /// - Parameters:
  ///   - ties: What meeting is worth to each pair.
  ///   - wishes: For each person, a number for each action, higher for what she wants more; nil where it is not open to her.
  ///   - departments: The department of each person, by which they are dealt out at first.
  /// - Returns: The teams, each in the order of the people's numbers, by their first member.
  /// - Throws: ``Failure``.
  /// - Complexity: O(rounds × people² × size × actions).
  public func teams(_ ties: Ties, wishes: [[Double?]], departments: [String?]) throws(Failure) -> [Team] {
    var seating = try deal(departments)
    let worth = { (team: [Int]) in value(of: team, ties, wishes) }
    var values = seating.map(worth)
    for _ in 0..<rounds where !exchange(&seating, &values, worth) { break }
    return seating.map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { team(of: $0, ties, wishes) }
  }

  /// People of one department are dealt to different teams, as far as there are enough.
  private func deal(_ departments: [String?]) throws(Failure) -> [[Int]] {
    let people = departments.count
    guard people >= sizes.lowerBound else { throw .tooFew(people: people, needed: sizes.lowerBound) }
    let count = (people + sizes.upperBound - 1) / sizes.upperBound
    guard people / count >= sizes.lowerBound else { throw .noDivision(people: people, sizes: sizes) }
    let order = departments.indices.sorted { (departments[$0] ?? "", $0) < (departments[$1] ?? "", $1) }
    var teams = [[Int]](repeating: [], count: count)
    for (place, person) in order.enumerated() { teams[place % count].append(person) }
    return teams
  }

  /// Makes every exchange of two people that helps, in a fixed order; false if there was none.
  private func exchange(_ teams: inout [[Int]], _ values: inout [Double], _ worth: ([Int]) -> Double) -> Bool {
    var isBetter = false
    for first in teams.indices {
      for second in teams.indices.dropFirst(first + 1) {
        for i in teams[first].indices {
          for j in teams[second].indices {
            var (one, other) = (teams[first], teams[second])
            swap(&one[i], &other[j])
            let (a, b) = (worth(one), worth(other))
            guard a + b > values[first] + values[second] + 1e-12 else { continue }
            (teams[first], teams[second], values[first], values[second]) = (one, other, a, b)
            isBetter = true
          }
        }
      }
    }
    return isBetter
  }

  /// What a team is worth.
  func value(of team: [Int], _ ties: Ties, _ wishes: [[Double?]]) -> Double {
    let ranking = GroupRanking(team.map { wishes[$0] }, by: rule)
    return ties.score(of: team) + fitWeight * (ranking.best.flatMap { ranking.scores[$0] } ?? 0)
  }

  private func team(of members: [Int], _ ties: Ties, _ wishes: [[Double?]]) -> Team {
    let ranking = GroupRanking(members.map { wishes[$0] }, by: rule)
    return Team(members: members, action: ranking.best, tieScore: ties.score(of: members))
  }
}

/// People who act together.
public struct Team: Sendable, Hashable {
  /// The people's numbers, ascending.
  public let members: [Int]
  /// The number of the action that the group wants most; nil where none is open to all of them.
  public let action: Int?
  /// The mean worth of its pairs, 0...1.
  public let tieScore: Double
}
