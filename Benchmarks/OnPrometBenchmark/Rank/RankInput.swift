import CivicLinearAlgebra
import CivicRanking
import OnPrometFiles
import OnPrometReport

/// Where the tables of a comparison of rankings are, and what their columns are called.
struct RankInput {
  var train: String
  var test: String
  var citizenColumn: String
  var actionColumn: String
  var actions: FeatureSource?
  var citizens: FeatureSource?

  /// A table of features.
  struct FeatureSource {
    var path: String
    var identifier: String
    var categories: [String]
    var quantities: [String]
    var text: String?
  }
}

/// What a comparison of rankings may learn from: the training rows and all features, never a test row.
struct RankTraining {
  let data: RankingData
  /// The place of each action in the order of first appearance: in the training rows, then in the table of actions.
  let order: [Int]
  let rows: Int
  let warnings: [String]
  private let citizenFeatures: IdentifiedFeatures?

  init(_ input: RankInput) throws {
    let train = try TextColumns(path: input.train, columns: [input.citizenColumn, input.actionColumn])
    let citizens = train[input.citizenColumn]
    let chosen = train[input.actionColumn]
    guard train.rowCount > 0 else { throw BadData("\(input.train): no training row") }
    for column in [input.citizenColumn, input.actionColumn] { try train.requireIdentifiers(column, in: input.train) }
    let actionFeatures = try input.actions.map { try IdentifiedFeatures($0) }
    citizenFeatures = try input.citizens.map { try IdentifiedFeatures($0) }
    let interactions = InteractionMatrix(
      citizens: citizens, actions: chosen, catalog: actionFeatures?.identifiers ?? [])
    data = RankingData(
      interactions: interactions, actionFeatures: actionFeatures?.table(for: interactions.actions),
      citizenFeatures: citizenFeatures?.table(for: interactions.citizens))
    rows = train.rowCount
    order = Self.order(interactions.actions, chosen + (actionFeatures?.identifiers ?? []))
    var warnings: [String] = []
    let repeated = rows - interactions.choices.count
    if repeated > 0 { warnings.append("\(input.train): \(repeated) repeated rows count once") }
    if interactions.actions.count == 1 { warnings.append("there is a single action: every ranking is the same") }
    warnings += [actionFeatures, citizenFeatures].compactMap { $0?.warning }
    if let actionFeatures {
      let unknown = interactions.actions.count { !actionFeatures.contains($0) }
      if unknown > 0 { warnings.append("\(unknown) actions of \(input.train) have no features") }
    }
    if let citizenFeatures {
      let unknown = interactions.citizens.count { !citizenFeatures.contains($0) }
      if unknown > 0 { warnings.append("\(unknown) citizens of \(input.train) have no features") }
    }
    self.warnings = warnings
  }

  /// The same without some choices; all citizens and actions stay, and so does what is known about them.
  init(_ whole: RankTraining, keeping isKept: (_ citizen: Int, _ action: Int) -> Bool) {
    let all = whole.data.interactions
    var (citizens, actions): ([String], [String]) = ([], [])
    for row in all.citizens.indices {
      for action in all.choices.row(row).columns where isKept(row, Int(action)) {
        citizens.append(all.citizens[row])
        actions.append(all.actions[Int(action)])
      }
    }
    data = RankingData(
      interactions: InteractionMatrix(
        citizens: citizens, actions: actions, catalog: all.actions, roster: all.citizens),
      actionFeatures: whole.data.actionFeatures, citizenFeatures: whole.data.citizenFeatures)
    order = whole.order
    rows = citizens.count
    warnings = []
    citizenFeatures = whole.citizenFeatures
  }

  /// The citizens of some identifiers, strangers included, with what they chose in the training rows.
  func block(of citizens: [String]) -> CitizenBlock {
    let interactions = data.interactions
    let rowOf = Dictionary(uniqueKeysWithValues: interactions.citizens.enumerated().map { ($1, $0) })
    let histories = citizens.map { rowOf[$0].map { interactions.choices.row($0).columns } ?? [] }
    let rows = histories.enumerated().flatMap { row, list in
      repeatElement(Int32(truncatingIfNeeded: row), count: list.count)
    }
    let matrix = SparseMatrix<Float>(
      rows: citizens.count, columns: interactions.actions.count, rowIndices: rows,
      columnIndices: histories.flatMap(\.self), values: [Float](repeating: 1, count: rows.count))
    return CitizenBlock(histories: matrix, features: citizenFeatures?.table(for: citizens))
  }

  private static func order(_ actions: [String], _ appearance: [String]) -> [Int] {
    var places: [String: Int] = [:]
    for action in appearance where places[action] == nil { places[action] = places.count }
    return actions.map { places[$0] ?? places.count }
  }
}

/// Features by identifier.
struct IdentifiedFeatures {
  let identifiers: [String]
  /// How many rows were passed over because their identifier stood in an earlier one.
  let warning: String?
  private let features: FeatureTable
  private let rowOf: [String: Int]

  init(_ source: RankInput.FeatureSource) throws {
    let text = source.text.map { [$0] } ?? []
    let columns = try TextColumns(
      path: source.path, columns: [source.identifier] + source.categories + source.quantities + text)
    try columns.requireIdentifiers(source.identifier, in: source.path)
    identifiers = columns[source.identifier]
    rowOf = Dictionary(identifiers.enumerated().map { ($1, $0) }) { first, _ in first }
    let repeated = identifiers.count - rowOf.count
    warning = repeated > 0 ? "\(source.path): \(repeated) rows repeat an identifier; the first of each counts" : nil
    let reader = NumberReader(path: source.path, table: columns)
    features = FeatureTable(
      rows: identifiers.count,
      categories: source.categories.map { name in
        FeatureTable.Category(name: name, values: columns[name].map { $0.isEmpty ? nil : $0 })
      },
      quantities: try source.quantities.map { name in
        FeatureTable.Quantity(name: name, values: try reader.knownNumbers(name))
      }, texts: source.text.map { columns[$0] })
  }

  func contains(_ identifier: String) -> Bool { rowOf[identifier] != nil }

  /// A table with a row for each identifier; nothing is known of those that are not in the file.
  func table(for identifiers: [String]) -> FeatureTable {
    let rows = identifiers.map { rowOf[$0] }
    return FeatureTable(
      rows: rows.count,
      categories: features.categories.map { column in
        FeatureTable.Category(name: column.name, values: rows.map { $0.flatMap { column.values[$0] } })
      },
      quantities: features.quantities.map { column in
        FeatureTable.Quantity(name: column.name, values: rows.map { $0.flatMap { column.values[$0] } })
      }, texts: features.texts.map { texts in rows.map { $0.map { texts[$0] } ?? "" } })
  }
}

extension TextColumns {
  /// Refuses an empty cell in a column of identifiers.
  func requireIdentifiers(_ column: String, in file: String) throws(BadData) {
    guard let row = self[column].firstIndex(where: \.isEmpty) else { return }
    throw BadData(file, row: rowNumbers[row], column: column, value: "", wanted: "an identifier")
  }
}
