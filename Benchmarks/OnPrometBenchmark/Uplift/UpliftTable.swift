import CivicTurnout
import OnPrometFiles

/// The rows of a trial: what was known beforehand, who was treated, with which probability, and what came.
struct UpliftTable {
  let features: FeatureTable
  let treated: [Bool]
  let outcomes: [Double]
  /// With which probability each row was to be treated, where a column tells.
  let propensities: [Double]?
  /// The 0-based rows of the file; those of other arms are left out.
  let rowNumbers: [Int]
  /// How many rows of the file belong to other arms.
  let skipped: Int

  /// Which column tells the arm, and by which values.
  struct Arms {
    var column: String
    /// The values of the control arm and of the treated one; nil for 0 and 1, beside which there may be no other.
    var values: (control: String, treated: String)?
    var propensityColumn: String?
  }
}

/// Reads tables of a trial whose levels are numbered alike.
struct UpliftReader {
  let arms: UpliftTable.Arms
  private var reader: ForecastReader

  init(_ columns: ForecastTable.Columns, _ arms: UpliftTable.Arms) {
    self.arms = arms
    reader = ForecastReader(columns)
  }

  mutating func read(_ path: String) throws -> UpliftTable {
    let known = try reader.read(path)
    let table = try TextColumns(path: path, columns: [arms.column] + [arms.propensityColumn].compactMap(\.self))
    let treatments = try treatments(table, path)
    let rows = treatments.indices.filter { treatments[$0] != nil }
    let treated = rows.compactMap { treatments[$0] }
    for (isTreated, name) in [(false, "control"), (true, "treated")] where !treated.contains(isTreated) {
      throw BadData("\(path), column \(arms.column): no row is of the \(name) arm")
    }
    return UpliftTable(
      features: known.features.rows(rows), treated: treated, outcomes: rows.map { known.outcomes[$0] },
      propensities: try arms.propensityColumn.map { try propensities($0, table, path, rows) }, rowNumbers: rows,
      skipped: treatments.count - rows.count)
  }

  /// Whether each row was treated; nil for other arms.
  private func treatments(_ table: TextColumns, _ path: String) throws -> [Bool?] {
    try table[arms.column].enumerated().map { row, text in
      if let values = arms.values { return text == values.treated ? true : text == values.control ? false : nil }
      guard let number = Double(text), number == 0 || number == 1 else {
        throw BadData(path, row: table.rowNumbers[row], column: arms.column, value: text, wanted: "0 or 1")
      }
      return number == 1
    }
  }

  private func propensities(_ column: String, _ table: TextColumns, _ path: String, _ rows: [Int]) throws -> [Double] {
    try rows.map { row in
      let text = table[column][row]
      guard let number = Double(text), number > 0, number < 1 else {
        throw BadData(
          path, row: table.rowNumbers[row], column: column, value: text,
          wanted: "a probability above 0 and below 1: of other rows nothing can be compared")
      }
      return number
    }
  }
}
