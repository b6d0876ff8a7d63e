/// Something about a citizen that a fitted model's scores rest on, and that could be taken away.
public enum RankingReason: Hashable, Sendable {
  /// She chose the action of this column.
  case choice(Int)
  /// What this column of her features says of her.
  case trait(String)
}

extension RankingReason {
  /// All that is in any of some lists, once: choices by rising column, then traits by name.
  static func union(_ lists: [[RankingReason]]) -> [RankingReason] {
    Set(lists.joined()).sorted { one, other in
      switch (one, other) {
      case (.choice(let a), .choice(let b)): a < b
      case (.trait(let a), .trait(let b)): a < b
      case (.choice, .trait): true
      case (.trait, .choice): false
      }
    }
  }
}
