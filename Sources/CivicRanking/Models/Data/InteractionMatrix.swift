import CivicLinearAlgebra

/// Who chose what: a row for each citizen, a column for each action, 1 where the citizen chose the action.
///
/// Citizens and actions stand in the order of their identifiers, so that the order in which rows arrive changes nothing.
public struct InteractionMatrix: Equatable, Sendable {
  /// The citizens, one for each row, by rising identifier.
  public let citizens: [String]
  /// The actions, one for each column, by rising identifier.
  public let actions: [String]
  /// The choices: 1 where a citizen chose an action, nothing elsewhere.
  public let choices: SparseMatrix<Float>

  /// Creates a matrix from pairs of identifiers; a pair given twice counts once.
  ///
  /// - Parameters:
  ///   - citizens: Who chose, one for each pair.
  ///   - actions: What was chosen, one for each pair.
  ///   - catalog: Actions that exist, chosen or not.
  ///   - roster: Citizens who exist, whether they chose or not.
  public init(citizens: [String], actions: [String], catalog: [String] = [], roster: [String] = []) {
    precondition(citizens.count == actions.count, "every choice is a citizen's and an action's")
    let rows = Self.numbered(roster + citizens)
    let columns = Self.numbered(catalog + actions)
    self.citizens = rows.names
    self.actions = columns.names
    choices = SparseMatrix(
      rows: rows.names.count, columns: columns.names.count, rowIndices: rows.numbers.suffix(citizens.count),
      columnIndices: columns.numbers.suffix(actions.count))
  }

  private init(citizens: [String], actions: [String], choices: SparseMatrix<Float>) {
    self.citizens = citizens
    self.actions = actions
    self.choices = choices
  }

  /// The matrix of some of the citizens, with all actions.
  ///
  /// - Parameter rows: Their rows, rising.
  /// - Returns: A matrix with one row for each.
  public func selecting(_ rows: [Int]) -> InteractionMatrix {
    InteractionMatrix(citizens: rows.map { citizens[$0] }, actions: actions, choices: choices.selecting(rows))
  }

  /// How many citizens chose each action.
  public var actionCounts: [Int] {
    var counts = [Int](repeating: 0, count: actions.count)
    for column in choices.columnIndices { counts[Int(column)] += 1 }
    return counts
  }

  private static func numbered(_ identifiers: [String]) -> (names: [String], numbers: [Int32]) {
    let names = Set(identifiers).sorted()
    var numberOf: [String: Int32] = [:]
    for (number, name) in names.enumerated() { numberOf[name] = Int32(truncatingIfNeeded: number) }
    return (names, identifiers.compactMap { numberOf[$0] })
  }
}
