import CivicStatistics

/// Local search: takes a few parties from their posts and sends them anew, in another order, where that improves the whole.
///
/// Source: Schrimpf, Schneider, Stamm-Wilbrandt & Dueck, "Record breaking optimization results using the ruin and recreate
/// principle" (2000).
struct RuinAndRecreate {
  /// The largest number of parties that one attempt moves.
  private static let largest = 8

  private let market: AllocationMarket
  private let prices: [Double]
  /// Who is sent to each post; some have left again.
  private var members: [[Int32]]
  private var generator: SeededGenerator

  init(_ seating: Seating, at prices: [Double], in market: AllocationMarket, seed: Seed) {
    self.market = market
    self.prices = prices
    generator = seed.generator()
    members = [[Int32]](repeating: [], count: market.curves.count)
    for party in seating.chosen.indices { note(party, in: seating) }
  }

  /// Makes so many attempts, first with those whom prices would send elsewhere. O(attempts × (posts + options of a few parties)).
  mutating func improve(_ seating: inout Seating, attempts: Int) {
    let free = seating.chosen.indices.filter(isFree)
    guard !free.isEmpty else { return }
    let regretful = regretful(free, seating)
    var reached = seating.objective(in: market)
    for attempt in 0..<attempts {
      let isDirected = attempt < regretful.count || attempt.isMultiple(of: 2)
      let moved =
        isDirected && !regretful.isEmpty
        ? ruin(regretful[attempt % regretful.count], seating) : ruin(anyOf: free)
      let before = moved.map { seating.chosen[$0] }
      for party in moved { seating.remove(party, in: market) }
      for party in moved { _ = seating.respond(party, in: market) }
      let now = seating.objective(in: market)
      if now > reached + 1e-9 {
        reached = now
        for party in moved { note(party, in: seating) }
      } else {
        for party in moved { seating.remove(party, in: market) }
        for (party, options) in zip(moved, before) { seating.place(party, options, in: market) }
      }
    }
  }

  /// Parties whom prices would send elsewhere, the largest regret first.
  private func regretful(_ free: [Int], _ seating: Seating) -> [Int] {
    var search = BundleSearch()
    var regrets: [(party: Int, regret: Double)] = []
    for party in free {
      market.best(of: party, at: prices, &search)
      let now = seating.chosen[party].reduce(0.0) { sum, option in
        let option = Int(option)
        return sum + prices[Int(market.problem.post[option])] * Double(market.load[option])
          + Double(market.worth[option])
      }
      let bonus = seating.chosen[party].isEmpty ? 0 : market.problem.parties[party].bonus
      if search.value > now + bonus + 1e-9 { regrets.append((party, search.value - now - bonus)) }
    }
    return regrets.sorted { ($1.regret, $0.party) < ($0.regret, $1.party) }.map(\.party)
  }

  /// Whether a party depends on nobody, and nobody on it.
  private func isFree(_ party: Int) -> Bool {
    market.followers[party] == nil && market.problem.parties[party].companions.isEmpty
  }

  /// A party, and some of those who are where it would rather be.
  private mutating func ruin(_ first: Int, _ seating: Seating) -> [Int] {
    var search = BundleSearch()
    market.best(of: first, at: prices, &search)
    var moved = [first]
    let size = 2 + generator.integer(below: Self.largest - 1)
    let wanted = search.chosen.map { market.problem.post[$0] }
    for _ in 0..<2 * size where moved.count < size {
      guard let post = wanted.isEmpty ? nil : wanted[generator.integer(below: wanted.count)] else { break }
      let there = members[Int(post)]
      guard !there.isEmpty else { continue }
      let party = Int(there[generator.integer(below: there.count)])
      if !moved.contains(party), isFree(party), seating.sends(party, to: post, in: market.problem) {
        moved.append(party)
      }
    }
    return moved
  }

  private mutating func ruin(anyOf free: [Int]) -> [Int] {
    var moved: [Int] = []
    for _ in 0..<2 + generator.integer(below: Self.largest - 1) {
      let party = free[generator.integer(below: free.count)]
      if !moved.contains(party) { moved.append(party) }
    }
    return moved
  }

  private mutating func note(_ party: Int, in seating: Seating) {
    for option in seating.chosen[party] { members[Int(market.problem.post[Int(option)])].append(Int32(party)) }
  }
}
