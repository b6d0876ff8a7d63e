import CivicStatistics

/// Who is a friend of whom: each names a few, mostly of the own neighbourhood, and whoever is named is a friend in turn.
struct Friendships: Sendable {
  /// By citizen, the numbers of the friends, rising.
  let friends: [[Int32]]

  init(people: [Person], laws: LivingCity.Laws, seed: Seed) {
    var residents: [Int: [Int]] = [:]
    for (number, person) in people.enumerated() { residents[person.home, default: []].append(number) }
    var found = [Set<Int32>](repeating: [], count: people.count)
    for (number, person) in people.enumerated() {
      var generator = seed.derived(for: person.citizen.id, purpose: "friends").generator()
      let neighbours = residents[person.home] ?? []
      for _ in 0..<laws.friends {
        let friend =
          generator.bernoulli(laws.closeFriends) ? generator.pick(neighbours) : generator.integer(below: people.count)
        guard friend != number else { continue }
        found[number].insert(Int32(friend))
        found[friend].insert(Int32(number))
      }
    }
    friends = found.map { $0.sorted() }
  }
}
