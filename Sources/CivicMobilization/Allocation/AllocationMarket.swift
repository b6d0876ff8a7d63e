/// A problem compiled for prices: what each option adds to the load of its post, what it is worth by itself, and what loads bring.
package struct AllocationMarket: Sendable {
  /// The problem.
  package let problem: AllocationProblem
  /// What loads bring; narrowed where the exact law asks for it.
  package internal(set) var curves: PostCurves
  /// Which posts nobody can do both.
  let calendar: PostCalendar
  /// Places × the probability to come, by option.
  package let load: [Float]
  /// What an option is worth beside the impact, by option.
  package let worth: [Float]
  /// The law of how many come to each post, by its load alone.
  let turnouts: [NormalTurnout]
  /// The load of each post if every eligible party came.
  let supply: [Double]
  /// The promises to each post if every eligible party were sent.
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
    var tallies = [PostTally](repeating: PostTally(), count: problem.posts.count)
    for (number, party) in problem.parties.enumerated() {
      let extra = Float(newcomers?.worth(of: party) ?? 0)
      for option in problem.options(of: number) {
        let probability = problem.accept[option] * problem.keep[option]
        load.append(Float(party.places) * probability)
        worth.append(Float(party.places) * (problem.fit[option] + extra))
        tallies[Int(problem.post[option])].add(
          places: party.places, accept: Double(problem.accept[option]), keep: Double(problem.keep[option]))
      }
    }
    self.load = load
    self.worth = worth
    supply = tallies.map(\.load)
    promises = tallies.map(\.promises)
    let turnouts = zip(problem.posts, tallies).map { $1.turnout($0, shock: problem.shock) }
    self.turnouts = turnouts
    curves = PostCurves(
      problem.posts.indices.map { number in
        let (post, tally) = (problem.posts[number], tallies[number])
        return PostCurve(post, turnouts[number], tally, rule: rule)
      })
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
