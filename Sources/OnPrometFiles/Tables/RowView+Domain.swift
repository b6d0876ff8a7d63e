import CivicDomain
import Foundation

extension RowView {
  /// The zone of a row's local times, which every table may name.
  static let zoneColumn = Column<Void, TimeZone>("time_zone", .timeZone)

  /// The clock of a row's local times.
  func clock() throws(FieldError) -> ZoneClock {
    layout.clock(of: try self[Self.zoneColumn])
  }

  /// The instant in a column; of a date alone, its first.
  func instant<Record>(_ column: Column<Record, ISOTime>) throws(FieldError) -> Date? {
    guard let time = try self[column] else { return nil }
    return Date(timeIntervalSince1970: time.seconds(on: try clock()))
  }

  /// The instant in a required column.
  func requiredInstant<Record>(_ column: Column<Record, ISOTime>) throws(FieldError) -> Date {
    Date(timeIntervalSince1970: try required(column).seconds(on: try clock()))
  }

  /// The last instant that a column allows; of a date alone, the midnight that ends it.
  func endInstant<Record>(_ column: Column<Record, ISOTime>) throws(FieldError) -> Date? {
    guard let time = try self[column] else { return nil }
    return Date(timeIntervalSince1970: time.endSeconds(on: try clock()))
  }

  /// A span between two columns; its clock is known when neither is a date alone.
  func span<Record>(
    from start: Column<Record, ISOTime>, to end: Column<Record, ISOTime>
  ) throws(FieldError) -> TimeSpan {
    try TimeSpan(from: self[start], to: self[end], on: clock(), fields: (start.name, end.name))
  }

  /// A point between two columns, of which none is given without the other.
  func coordinate<Record>(
    _ latitude: Column<Record, Double>, _ longitude: Column<Record, Double>
  ) throws(FieldError) -> Coordinate? {
    let isGiven = (try self[latitude] != nil, try self[longitude] != nil)
    guard isGiven.0 || isGiven.1 else { return nil }
    return try Coordinate(latitude: try required(latitude), longitude: try required(longitude))
  }
}

extension TimeSpan {
  /// A span between two times as they were written; its clock is known when neither is a date alone.
  init(
    from first: ISOTime?, to last: ISOTime?, on clock: ZoneClock, fields: (start: String, end: String)
  ) throws(FieldError) {
    let begin = first.map { Date(timeIntervalSince1970: $0.seconds(on: clock)) }
    let close = last.map { Date(timeIntervalSince1970: $0.endSeconds(on: clock)) }
    // The midnight that ends the day before is the start's own first instant: no later, though the dates are a day apart.
    if let begin, let close, last?.isDate == true, close <= begin {
      throw FieldError(field: fields.end, value: close.ISO8601Format(), requirement: .notBefore(field: fields.start))
    }
    self.init(
      start: begin, end: close, clockIsKnown: first?.isDate != true && last?.isDate != true)
  }

  /// The start as it is written: a date alone where the clock is unknown and a day begins then.
  func writtenStart(in zone: TimeZone) -> ISOTime? {
    start.map { written($0, in: zone, daysBack: 0) }
  }

  /// The end as it is written: the date that ends then, where the clock is unknown and a day ends then.
  func writtenEnd(in zone: TimeZone) -> ISOTime? {
    end.map { written($0, in: zone, daysBack: 1) }
  }

  private func written(_ date: Date, in zone: TimeZone, daysBack: Int) -> ISOTime {
    guard !clockIsKnown, let day = ZoneClock(zone).day(beginningAt: date.timeIntervalSince1970) else {
      return ISOTime(date)
    }
    return ISOTime(day: day - daysBack)
  }
}

extension Collection {
  /// The collection, nil when it is empty, so that its cell stays empty.
  var orNil: Self? { isEmpty ? nil : self }
}
