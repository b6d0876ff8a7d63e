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
    let (made, dates) = (try reader.times(columns.at), try reader.times(columns.date))
    let places = try columns.places.map { try reader.counts($0) } ?? made.map { _ in 1 }
    var rows: [String: [Int]] = [:]
    for (row, event) in table[columns.event].enumerated() {
      guard !event.isEmpty else { throw BadData("\(path), row \(row + 2): an event is needed") }
      rows[event, default: []].append(row)
    }
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
    var moved = 0
    curves = try order.map { event in
      let own = rows[event] ?? []
      let date = dates[own[0]]
      moved += own.contains { dates[$0] != date } ? 1 : 0
      let pool = columns.pool.map { number(table[$0][own[0]]) } ?? -1
      do {
        return try FillingCurve(
          leads: own.map { (date.seconds - made[$0].seconds) / 86_400 }, places: own.map { places[$0] }, pool: pool)
      } catch {
        throw BadData("\(path), event \(event): \(error)")
      }
    }
    events = order
    let late = curves.reduce(0) { $0 + $1.lateCount }
    warnings =
      (late > 0 ? ["\(path): \(late) orders come after their event began: they count in its total only"] : [])
      + (moved > 0 ? ["\(path): \(moved) events have several dates; that of their first row counts"] : [])
  }
}
