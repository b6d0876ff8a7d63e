import CivicTurnout
import OnPrometFiles

/// The events of a comparison of filling forecasts, by date, then by identifier.
struct FillingTable {
  let events: [String]
  let curves: [FillingCurve]
  let warnings: [String]

  /// Which columns hold what.
  struct Columns {
    var event: String
    var at: String
    var date: String
    var places: String?
    var pool: String?
  }

  init(path: String, _ columns: Columns) throws {
    let optional = [columns.places, columns.pool].compactMap(\.self)
    let table = try TextColumns(path: path, columns: [columns.event, columns.at, columns.date] + optional)
    let reader = NumberReader(path: path, table: table)
    let dates = try reader.times(columns.date)
    let orders = try Self.orders(reader, columns)
    try table.requireIdentifiers(columns.event, in: path)
    let rows = Dictionary(grouping: table[columns.event].indices) { table[columns.event][$0] }
    let first = rows.mapValues { dates[$0[0]] }
    let order = first.keys.sorted { left, right in
      guard let a = first[left], let b = first[right], a != b else { return left < right }
      return a < b
    }
    var pools: [String: Int32] = [:]
    let number = { (name: String) -> Int32 in
      guard !name.isEmpty else { return -1 }
      let number = pools[name] ?? Int32(pools.count)
      pools[name] = number
      return number
    }
    var (moved, without) = (0, 0)
    curves = try order.map { event in
      let own = rows[event] ?? []
      let date = dates[own[0]]
      moved += own.contains { dates[$0] != date } ? 1 : 0
      let pool = columns.pool.map { number(table[$0][own[0]]) } ?? -1
      let made = own.compactMap { orders[$0] }
      without += made.isEmpty ? 1 : 0
      do {
        return try FillingCurve(
          leads: made.map { (date.seconds - $0.time.seconds) / 86_400 }, places: made.map(\.places), pool: pool)
      } catch {
        throw BadData("\(path), event \(event): \(error)")
      }
    }
    events = order
    let late = curves.reduce(0) { $0 + $1.lateCount }
    warnings =
      (late > 0 ? ["\(path): \(late) orders come after their event began: they count in its total only"] : [])
      + (without > 0 ? ["\(path): \(without) events have no order: they count with 0 places"] : [])
      + (moved > 0 ? ["\(path): \(moved) events have several dates; that of their first row counts"] : [])
  }

  /// An order of a row; nil where the row has neither a time nor places, and so names an event without orders.
  private static func orders(_ reader: NumberReader, _ columns: Columns) throws -> [(time: CalendarTime, places: Int)?]
  {
    let times = try reader.knownTimes(columns.at)
    let places = try columns.places.map { try reader.knownCounts($0) } ?? times.map { $0.map { _ in 1 } }
    return try times.indices.map { row in
      switch (times[row], places[row]) {
      case (let time?, let places?): return (time, places)
      case (nil, nil), (nil, 0): return nil
      case (_, let places):
        let column = places == nil ? columns.places ?? columns.at : columns.at
        throw BadData(
          reader.path, row: reader.table.rowNumbers[row], column: column, value: "", wanted: "what its order needs")
      }
    }
  }
}
