import CivicDomain

/// Reads promises straight into columns: a million rows need no million values.
struct PledgeTableBuilder {
  private var table = PledgeTable()
  private typealias Columns = Pledge.Columns
  private var positions = Positions()
  private var citizens: NumberedIdentifiers
  private var actions: NumberedIdentifiers
  private var slots = NumberedIdentifiers(known: nil)
  private let knownSlots: Set<[String]>?
  private var slotChecks: [SlotOfAction: Bool] = [:]

  private struct SlotOfAction: Hashable {
    let action: Int
    let slot: Int
  }

  /// Where the columns stand in a row, nil for those that the file lacks.
  private struct Positions {
    var citizen = 0
    var action = 0
    var slot: Int?
    var pledgedAt: Int?
    var places: Int?
    var allOrNone: Int?
    var condition: Int?
    var status: Int?
    var attended: Int?
    var invitedBy: Int?
    var confirmBy: Int?
    var cancelledAt: Int?
    var timeZone: Int?
  }

  /// - Parameter known: The keys of the tables that were supplied.
  init(known: [TableName: Set<[String]>]) {
    citizens = NumberedIdentifiers(known: known[.citizens])
    actions = NumberedIdentifiers(known: known[.actions])
    knownSlots = known[.slots]
  }

  mutating func prepare(_ layout: TableLayout) {
    positions.citizen = layout.position(of: Columns.citizen.name) ?? 0
    positions.action = layout.position(of: Columns.action.name) ?? 0
    positions.slot = layout.position(of: Columns.slot.name)
    positions.pledgedAt = layout.position(of: Columns.pledgedAt.name)
    positions.places = layout.position(of: Columns.places.name)
    positions.allOrNone = layout.position(of: Columns.allOrNone.name)
    positions.condition = layout.position(of: Columns.condition.name)
    positions.status = layout.position(of: Columns.status.name)
    positions.attended = layout.position(of: Columns.attended.name)
    positions.invitedBy = layout.position(of: Columns.invitedBy.name)
    positions.confirmBy = layout.position(of: Columns.confirmBy.name)
    positions.cancelledAt = layout.position(of: Columns.cancelledAt.name)
    positions.timeZone = layout.position(of: RowView.zoneColumn.name)
  }

  mutating func append(_ row: RowView) throws(FieldError) {
    let citizen = try citizens.find(row.cell(at: positions.citizen), Columns.citizen.name, in: .citizens)
    let action = try actions.find(row.cell(at: positions.action), Columns.action.name, in: .actions)
    guard let citizen, let action else { return try reject(row) }
    let slot = try slot(in: row, of: action)
    let inviter = try positions.invitedBy.flatMap { position throws(FieldError) in
      try citizens.find(row.cell(at: position), Columns.invitedBy.name, in: .citizens)
    }
    let places = try value(Columns.places, positions.places, row) ?? 1
    let attended = try value(Columns.attended, positions.attended, row)
    guard places >= 1, places <= Int(Int32.max), attended.map({ (0...places).contains($0) }) ?? true else {
      return try reject(row)
    }
    let condition = try value(Columns.condition, positions.condition, row)
    let pledgedAt = try instant(Columns.pledgedAt, positions.pledgedAt, row) ?? .nan
    let confirmBy = try instant(Columns.confirmBy, positions.confirmBy, row)
    let cancelledAt = try instant(Columns.cancelledAt, positions.cancelledAt, row)
    let allOrNone = try value(Columns.allOrNone, positions.allOrNone, row) ?? false
    let status = try value(Columns.status, positions.status, row) ?? .pledged
    if let condition { table.setCondition(condition, row: table.count) }
    if confirmBy != nil || cancelledAt != nil {
      table.setTimes(confirmBy: confirmBy, cancelledAt: cancelledAt, row: table.count)
    }
    table.append(
      citizen: citizens.number(citizen), action: actions.number(action), slot: slot.map { slots.number($0) } ?? -1,
      pledgedAt: pledgedAt, places: Int32(places), allOrNone: allOrNone, status: status,
      attended: attended.map(Int32.init) ?? -1, invitedBy: inviter.map { citizens.number($0) } ?? -1)
  }

  /// The table of all rows.
  consuming func finish() -> PledgeTable {
    table.setIdentifiers(citizens: citizens.table, actions: actions.table, slots: slots.table)
    return table
  }

  /// What a promise may not be is known to the promise itself.
  private func reject(_ row: RowView) throws(FieldError) {
    _ = try Pledge(row)
  }

  private func value<Value>(
    _ column: Column<Pledge, Value>, _ position: Int?, _ row: RowView
  ) throws(FieldError) -> Value? {
    guard let position else { return nil }
    return try row.value(of: column, at: position)
  }

  private func instant(
    _ column: Column<Pledge, ISOTime>, _ position: Int?, _ row: RowView
  ) throws(FieldError) -> Double? {
    guard let time = try value(column, position, row) else { return nil }
    let zone = try positions.timeZone.flatMap { position throws(FieldError) in
      try row.value(of: RowView.zoneColumn, at: position)
    }
    return time.seconds(on: row.layout.clock(of: zone))
  }

  private mutating func slot(
    in row: RowView, of action: NumberedIdentifiers.Found
  ) throws(FieldError) -> NumberedIdentifiers.Found? {
    guard let position = positions.slot,
      let slot = try slots.find(row.cell(at: position), Columns.slot.name, in: .slots)
    else { return nil }
    guard let knownSlots else { return slot }
    let key = SlotOfAction(action: action.identifier, slot: slot.identifier)
    let isKnown = slotChecks[key] ?? knownSlots.contains([actions.name(action), slots.name(slot)])
    slotChecks[key] = isKnown
    guard isKnown else {
      throw FieldError(
        field: Columns.slot.name, value: slots.name(slot), requirement: .existing(table: TableName.slots.rawValue))
    }
    return slot
  }
}

/// The identifiers of a column: their texts are made, looked up and numbered once each, and only those of sound rows get a number.
private struct NumberedIdentifiers {
  /// An identifier that was met, and its number in the table, below 0 while it has none.
  struct Found {
    let identifier: Int
    let number: Int32
  }

  private let known: Set<[String]>?
  private var interner = ByteInterner()
  private var names: [String] = []
  private var isKnown: [Bool] = []
  private var numbers: [Int32] = []
  private var numbered: [String] = []
  private var beyondASCII: [String: Int32] = [:]

  init(known: Set<[String]>?) {
    self.known = known
  }

  /// The identifiers by number.
  var table: IdentifierTable { IdentifierTable(distinct: numbered) }

  func name(_ found: Found) -> String { names[found.identifier] }

  /// The identifier in a cell, nil when it is empty.
  mutating func find(_ cell: CellBytes, _ column: String, in table: TableName) throws(FieldError) -> Found? {
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else { return nil }
    let (identifier, number) = interner.find(trimmed) { numbers[$0] }
    // What has a number is known.
    guard number < 0 else { return Found(identifier: identifier, number: number) }
    if identifier == names.count {
      let name = String(decoding: trimmed, as: UTF8.self)
      names.append(name)
      isKnown.append(known?.contains([name]) ?? true)
      numbers.append(-1)
    }
    guard isKnown[identifier] else {
      throw FieldError(field: column, value: names[identifier], requirement: .existing(table: table.rawValue))
    }
    return Found(identifier: identifier, number: number)
  }

  /// The number of an identifier, given when it has none.
  mutating func number(_ found: Found) -> Int32 {
    guard found.number < 0 else { return found.number }
    if numbers[found.identifier] < 0 { numbers[found.identifier] = newNumber(names[found.identifier]) }
    return numbers[found.identifier]
  }

  /// Beyond ASCII different bytes may be the same text, such as é as one scalar or as two.
  private mutating func newNumber(_ name: String) -> Int32 {
    let next = Int32(numbered.count)
    if !name.utf8.allSatisfy({ $0 < 0x80 }) {
      if let number = beyondASCII[name] { return number }
      beyondASCII[name] = next
    }
    numbered.append(name)
    return next
  }
}
