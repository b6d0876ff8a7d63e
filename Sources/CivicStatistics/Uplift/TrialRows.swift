import CivicLinearAlgebra

/// What is known of the people of a trial, who of them was treated, and what came of each.
public struct TrialRows: Equatable, Sendable {
  /// What was known before the treatment, n × p.
  public let features: Matrix<Double>
  /// Who was treated, n.
  public let treated: [Bool]
  /// What came of each, n numbers within 0...1.
  public let outcomes: [Double]

  /// Checks and holds the rows.
  ///
  /// - Parameters:
  ///   - features: n × p finite numbers.
  ///   - treated: n values.
  ///   - outcomes: n numbers within 0...1.
  /// - Throws: ``UpliftError`` for the first row that cannot be used, or where one of both arms is empty.
  public init(features: Matrix<Double>, treated: [Bool], outcomes: [Double]) throws(UpliftError) {
    precondition(
      treated.count == features.rows && outcomes.count == features.rows, "every row has a treatment and an outcome")
    guard treated.contains(true) else { throw .nobodyTreated }
    guard treated.contains(false) else { throw .everybodyTreated }
    if let row = outcomes.firstIndex(where: { !(0...1).contains($0) }) {
      throw .outcomeOutOfRange(row: row, value: outcomes[row])
    }
    for row in 0..<features.rows {
      let values = features.row(row)
      if let place = values.firstIndex(where: { !$0.isFinite }) {
        throw .featureNotFinite(row: row, column: place - values.startIndex)
      }
    }
    self.features = features
    self.treated = treated
    self.outcomes = outcomes
  }

  /// How many rows there are.
  public var count: Int { treated.count }

  /// The share of the rows that were treated, strictly between 0 and 1.
  public var treatedShare: Double { Double(treated.count { $0 }) / Double(count) }

  /// Some of the rows.
  ///
  /// - Parameter rows: Row numbers, in any order.
  /// - Returns: A trial of those rows in that order.
  /// - Throws: ``UpliftError`` where they leave one of both arms empty.
  public func selecting(_ rows: [Int]) throws(UpliftError) -> TrialRows {
    try TrialRows(
      features: features.selectingRows(rows), treated: rows.map { treated[$0] }, outcomes: rows.map { outcomes[$0] })
  }

  /// The features and outcomes of one arm.
  func arm(treated isTreated: Bool) -> (features: Matrix<Double>, outcomes: [Double]) {
    let rows = treated.indices.filter { treated[$0] == isTreated }
    return (features.selectingRows(rows), rows.map { outcomes[$0] })
  }
}
