/// A problem compiled for prices: what each option adds to the load of its post, what it is worth by itself, and what loads bring.
package struct AllocationMarket: Sendable {
  /// The problem.
  package let problem: AllocationProblem
  /// What loads bring; narrowed where the exact law asks for it.
  package internal(set) var curves: PostCurves
  /// Within which loads the posts of one action may be open together.
  var totals: TotalBounds
  /// Which posts nobody can do both.
  let calendar: PostCalendar
  /// Places × the probability to come, by option.
  package let load: [Float]
  /// What an option is worth beside the impact, by option.
  package let worth: [Float]
  /// What the rule is about: the count at each post, then that of each total.
  let counts: [RuledCount]
  /// The law of each count, by its load alone.
  let turnouts: [NormalTurnout]
  /// The load of each count if every eligible party came.
  let supply: [Double]
  /// The promises to each count if every eligible party were sent.
  let promises: [Int]
  /// Those who come only with somebody, directly or not, by the number of that party, companions before followers.
  let followers: [Int: [Int]]
  /// How many threads share the parties.
  let workers: Int

  package init(_ problem: AllocationProblem, rule: TurnoutRule, newcomers: NewcomerPrice? = nil, workers: Int = 1) {
    self.problem = problem
    self.workers = workers
    calendar = PostCalendar(problem)
    followers = Self.followers(in: problem)
    var (load, worth) = ([Float](), [Float]())
    load.reserveCapacity(problem.optionCount)
    worth.reserveCapacity(problem.optionCount)
    for (number, party) in problem.parties.enumerated() {
      let extra = Float(newcomers?.worth(of: party) ?? 0)
      for option in problem.options(of: number) {
        load.append(Float(party.places) * problem.probability(option))
        worth.append(Float(party.places) * (problem.fit[option] + extra))
      }
    }
    (self.load, self.worth) = (load, worth)
    let tallies = PostTally.all(of: problem)
    supply = tallies.map(\.load)
    promises = tallies.map(\.promises)
    counts = RuledCount.all(of: problem)
    turnouts = zip(counts, tallies).map { $1.turnout($0.base, shock: problem.shock) }
    let bounds = zip(counts, zip(turnouts, tallies)).map { $0.bounds($1.0, $1.1, rule: rule) }
    let barred = Set(zip(problem.totals, bounds.suffix(problem.totals.count)).flatMap { $1.isEmpty ? $0.posts : [] })
    curves = PostCurves(
      zip(problem.posts, zip(turnouts, tallies)).enumerated().map { number, post in
        PostCurve(post.0, post.1.0, post.1.1, bounds: barred.contains(number) ? .none : bounds[number])
      })
    totals = TotalBounds(problem, bounds: bounds.suffix(problem.totals.count), penalty: curves.penalty)
  }

  private static func followers(in problem: AllocationProblem) -> [Int: [Int]] {
    var followers: [Int: [Int]] = [:]
    var leaders = [Int: Set<Int>]()
    for (number, party) in problem.parties.enumerated() where !party.companions.isEmpty {
      let all = party.companions.reduce(into: Set(party.companions)) { $0.formUnion(leaders[$1] ?? []) }
      leaders[number] = all
      for leader in all { followers[leader, default: []].append(number) }
    }
    return followers
  }
}
