/// Who is sent where, while that is being improved.
struct Seating {
  /// Whether each post takes people.
  private(set) var isOpen: [Bool]
  /// The load of each post.
  private(set) var loads: [Double]
  /// The load of each total.
  private(set) var totalLoads: [Double]
  /// What each party is sent to, as options.
  private(set) var chosen: [[Int32]]
  /// What the options chosen are worth beside the impact, bonuses included.
  private(set) var worth = 0.0
  private var search = BundleSearch()

  init(_ market: AllocationMarket, isOpen: [Bool]) {
    self.isOpen = isOpen
    loads = [Double](repeating: 0, count: isOpen.count)
    totalLoads = [Double](repeating: 0, count: market.problem.totals.count)
    chosen = [[Int32]](repeating: [], count: market.problem.parties.count)
  }

  /// What the allocation brings: the added impact of the open posts, and the worth of the options.
  func objective(in market: AllocationMarket) -> Double {
    let posts = isOpen.indices.reduce(worth) { isOpen[$1] ? $0 + market.curves.value($1, loads[$1]) : $0 }
    return openTotals(in: market).reduce(posts) { $0 + market.totals.value($1, totalLoads[$1]) }
  }

  /// The totals of which a post is open.
  func openTotals(in market: AllocationMarket) -> [Int] {
    totalLoads.indices.filter { market.totals.posts[$0].contains { isOpen[$0] } }
  }

  /// What an option adds to the impact of its post, and to what the posts of its action must reach together.
  func gain(_ option: Int, in market: AllocationMarket) -> Double {
    let (post, load) = (Int(market.problem.post[option]), Double(market.load[option]))
    let own = market.curves.gain(post, from: loads[post], adding: load)
    guard let total = market.totals.number(of: post) else { return own }
    return own + market.totals.gain(total, from: totalLoads[total], adding: load)
  }

  /// Whether there is room for an option at its post, and at the posts of its action together.
  func hasRoom(_ option: Int, in market: AllocationMarket) -> Bool {
    let (post, load) = (Int(market.problem.post[option]), Double(market.load[option]))
    guard loads[post] + load <= market.curves.upper[post] else { return false }
    return market.totals.number(of: post).map { totalLoads[$0] + load <= market.totals.bounds[$0].upper } ?? true
  }

  /// Whether a party is sent to a post.
  func sends(_ party: Int, to post: Int32, in problem: AllocationProblem) -> Bool {
    chosen[party].contains { problem.post[Int($0)] == post }
  }

  /// Takes a party from everywhere.
  mutating func remove(_ party: Int, in market: AllocationMarket) {
    guard !chosen[party].isEmpty else { return }
    for option in chosen[party] { count(Int(option), -1, in: market) }
    worth -= market.problem.parties[party].bonus
    chosen[party].removeAll(keepingCapacity: true)
  }

  /// Sends a party that is sent nowhere to some options.
  mutating func place(_ party: Int, _ options: some Sequence<Int32>, in market: AllocationMarket) {
    for option in options {
      count(Int(option), 1, in: market)
      chosen[party].append(option)
    }
    if !chosen[party].isEmpty { worth += market.problem.parties[party].bonus }
  }

  /// Takes a party from the options that do not satisfy a condition.
  mutating func keep(_ party: Int, in market: AllocationMarket, where isKept: (Int32) -> Bool) {
    guard !chosen[party].allSatisfy(isKept) else { return }
    let kept = chosen[party].filter(isKept)
    remove(party, in: market)
    place(party, kept, in: market)
  }

  private mutating func count(_ option: Int, _ sign: Double, in market: AllocationMarket) {
    let (post, load) = (Int(market.problem.post[option]), sign * Double(market.load[option]))
    loads[post] += load
    if let total = market.totals.number(of: post) { totalLoads[total] += load }
    worth += sign * Double(market.worth[option])
  }

  /// Sends a party to what a score makes best, among what is open to it and where its companions are.
  mutating func place(_ party: Int, in market: AllocationMarket, byBest score: (Seating, Int) -> Double) {
    remove(party, in: market)
    let problem = market.problem
    let companions = problem.parties[party].companions
    var search = BundleSearch()
    swap(&search, &self.search)
    search.search(party, in: market) { option in
      let post = problem.post[option]
      guard isOpen[Int(post)], companions.allSatisfy({ sends($0, to: post, in: problem) }) else { return -.infinity }
      return score(self, option)
    }
    place(party, search.chosen.lazy.map { Int32($0) }, in: market)
    swap(&search, &self.search)
  }

  /// Lets posts take people, of whom there are none yet.
  mutating func open(_ posts: [Int]) {
    for post in posts { isOpen[post] = true }
  }

  /// Closes posts and takes everybody from them. O(parties).
  mutating func close(_ posts: Set<Int>, in market: AllocationMarket) {
    for post in posts { isOpen[post] = false }
    for party in chosen.indices where !chosen[party].isEmpty {
      keep(party, in: market) { !posts.contains(Int(market.problem.post[Int($0)])) }
    }
  }
}

extension Seating {
  /// A party that is sent to a post, and the option by which it is.
  typealias Member = (party: Int, option: Int)

  /// Who is sent to each post. O(parties).
  func members(in market: AllocationMarket) -> [[Member]] {
    var members = [[Member]](repeating: [], count: isOpen.count)
    for (party, options) in chosen.enumerated() {
      for option in options { members[Int(market.problem.post[Int(option)])].append((party, Int(option))) }
    }
    return members
  }
}
