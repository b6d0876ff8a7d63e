/// Which functions of the columns of a table a linear model is made of.
public struct Design: Hashable, Codable, Sendable {
  /// One part of the model.
  public enum Term: Hashable, Codable, Sendable {
    /// A number as it is, standardized; where it is unknown the mean, and an effect of its being unknown.
    case linear(Int)
    /// One effect for each hat of a number or each level.
    case effects(FeatureColumn)
    /// One effect for each pair of functions of two columns that enough rows share.
    case cross(FeatureColumn, FeatureColumn)
  }

  /// The parts.
  public var terms: [Term]
  /// About how many hats a number has.
  public var knots: Int
  /// Levels of a category with fewer rows share one effect, which new levels have too. Groups are never pooled.
  public var rareLevel: Int
  /// Pairs of a cross with fewer rows have no effect.
  public var rarePair: Int

  /// Creates a design.
  /// - Parameters:
  ///   - terms: The parts.
  ///   - knots: About how many hats a number has, at least 2.
  ///   - rareLevel: Levels of a category with fewer rows share one effect.
  ///   - rarePair: Pairs of a cross with fewer rows have no effect.
  public init(terms: [Term], knots: Int = 10, rareLevel: Int = 20, rarePair: Int = 20) {
    precondition(knots >= 2, "a function of a number needs two knots")
    self.terms = terms
    self.knots = knots
    self.rareLevel = rareLevel
    self.rarePair = rarePair
  }

  /// Fixes knots, levels and pairs by the rows of a table; outcomes play no part.
  /// - Parameter table: The rows to learn from.
  /// - Returns: The fitted design, whose matrices of any table have the same columns.
  /// - Complexity: O(rows × terms), and n log n for the knots of each number.
  public func fit(_ table: FeatureTable) -> FittedDesign { FittedDesign(self, table) }

  func basis(of column: FeatureColumn, in table: FeatureTable) -> ColumnBasis {
    switch column {
    case .numeric(let index): .hats(HatFunctions(table.numeric[index], count: knots))
    case .categorical(let index): ColumnBasis(levels: table.categorical[index], rare: rareLevel)
    case .group(let index): ColumnBasis(levels: table.groups[index], rare: 1)
    }
  }
}
