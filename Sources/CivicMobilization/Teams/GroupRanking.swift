import CivicRanking

/// How the wishes of several people become one ranking.
public enum GroupRule: String, Sendable, CaseIterable, Hashable {
  /// The mean of all wishes.
  case average
  /// The wish of whoever wants it least.
  case leastMisery = "least_misery"
  /// The mean, without what anybody wants less than half as much as her favorite.
  case averageWithoutMisery = "average_without_misery"
  /// Borda's count: for each person and thing, the share of the other things that she wants less, ties half.
  case borda
}

/// What a group wants, by a stated rule.
///
/// No rule is the best in every respect (Arrow 1951); these four are those of Masthoff, "Group recommender systems" (2011), that need
/// no more than everybody's wishes.
public struct GroupRanking: Sendable, Hashable {
  /// The group's score of each thing, 0...1 where wishes are; nil where it is excluded.
  public let scores: [Double?]

  /// Aggregates wishes. O(members × things), with Borda's count O(members × things · log things).
  /// - Parameters:
  ///   - wishes: For each member, a number for each thing, higher for what she wants more; nil where it is not open to her, which excludes it
  ///     for the group. At least one member.
  ///   - rule: How.
  public init(_ wishes: [[Double?]], by rule: GroupRule) {
    let things = wishes.first?.count ?? 0
    precondition(
      !wishes.isEmpty && wishes.allSatisfy { $0.count == things }, "every member says something of each thing")
    let heard = rule == .borda ? wishes.map(Self.bordaShares) : wishes
    let favorites = wishes.map { $0.compactMap(\.self).max() ?? 0 }
    scores = (0..<things).map { thing in
      let values = heard.compactMap { $0[thing] }
      guard values.count == wishes.count else { return nil }
      switch rule {
      case .average, .borda: return values.reduce(0, +) / Double(values.count)
      case .leastMisery: return values.min()
      case .averageWithoutMisery:
        let hurts = zip(values, favorites).contains { $0 < $1 / 2 }
        return hurts ? nil : values.reduce(0, +) / Double(values.count)
      }
    }
  }

  /// The thing with the highest score, the first of equals; nil where all are excluded.
  public var best: Int? {
    scores.indices.filter { scores[$0] != nil }.max { (scores[$0] ?? 0, $1) < (scores[$1] ?? 0, $0) }
  }

  private static func bordaShares(_ wishes: [Double?]) -> [Double?] {
    let sorted = wishes.compactMap(\.self).sorted()
    guard sorted.count > 1 else { return wishes.map { $0.map { _ in 1 } } }
    return wishes.map { wish in
      wish.map { wish in
        let below = sorted.partitioningIndex { $0 >= wish }
        let upTo = sorted.partitioningIndex { $0 > wish }
        return (Double(below) + Double(upTo - below - 1) / 2) / Double(sorted.count - 1)
      }
    }
  }
}
