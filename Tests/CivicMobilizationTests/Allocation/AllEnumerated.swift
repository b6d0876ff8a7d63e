import CivicMobilization

/// Every allocation of a few parties that may be sent to one post each, valued without any of the allocator's code: whoever comes or
/// stays away is enumerated one by one.
struct AllEnumerated {
  let posts: [AllocationPost]
  let places: [Int]
  /// By party and post.
  let probabilities: [[Double]]
  let fits: [[Double]]

  /// P(N = n) when the parties of a bit set are sent to a post.
  func law(_ post: Int, _ set: Int) -> [Double] {
    var law = [1.0]
    for party in places.indices where set >> party & 1 == 1 {
      let p = probabilities[party][post]
      var next = [Double](repeating: 0, count: law.count + places[party])
      for (n, mass) in law.enumerated() {
        next[n] += mass * (1 - p)
        next[n + places[party]] += mass * p
      }
      law = next
    }
    return law
  }

  /// Whether enough come with probability .8, and too many with .05 at most.
  func ruleHolds(_ post: Int, _ set: Int) -> Bool {
    let law = law(post, set)
    let enough = law.indices.reduce(0) { $1 >= posts[post].impact.minimum ?? 0 ? $0 + law[$1] : $0 }
    let tooMany = law.indices.reduce(0) { $1 > posts[post].impact.capacity ?? .max ? $0 + law[$1] : $0 }
    return enough >= 0.8 && tooMany <= 0.05
  }

  /// Expected impact, and the worth of the options.
  func value(_ post: Int, _ set: Int) -> Double {
    let impact = law(post, set).enumerated().reduce(0) { $0 + $1.element * posts[post].impact.value(at: $1.offset) }
    return places.indices.reduce(impact) {
      set >> $1 & 1 == 1 ? $0 + Double(places[$1]) * fits[$1][post] : $0
    }
  }

  /// The value of the best allocation that keeps the rule, over all posts^parties of them.
  func best(value: (Int, Int) -> Double?) -> Double {
    let sets = 1 << places.count
    // The best of the posts so far, by the set of parties that they take.
    var best = [Double?](repeating: 0, count: sets)
    for post in posts.indices {
      let values = (0..<sets).map { set in set == 0 ? 0 : value(post, set) }
      best = (0..<sets).map { set in
        var most = best[set]
        var part = set
        while part > 0 {
          if let own = values[part], let others = best[set & ~part] { most = max(most ?? own + others, own + others) }
          part = (part - 1) & set
        }
        return most
      }
    }
    return best.compactMap(\.self).max() ?? 0
  }
}
