/// Something about a citizen that a fitted model's scores rest on, and that could be taken away.
public enum RankingReason: Hashable, Sendable {
  /// She chose the action of this column.
  case choice(Int)
  /// What this column of her features says of her.
  case trait(String)
}
