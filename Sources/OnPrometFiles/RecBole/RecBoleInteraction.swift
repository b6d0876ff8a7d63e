import CivicDomain
import Foundation

/// A row of an `.inter` file.
struct RecBoleInteraction {
  /// The columns that are read; a rating must be there where a minimum is asked for.
  struct Columns {
    typealias C<Value: Sendable> = Column<RecBoleInteraction, Value>

    static let user = C("user_id:token", .identifier, required: true)
    static let item = C("item_id:token", .identifier, required: true)
    static let timestamp = C("timestamp:float", .number)

    let rating: C<Double>

    init(hasMinimum: Bool) {
      rating = C("rating:float", .number, required: hasMinimum)
    }

    var all: [any TableColumn<RecBoleInteraction>] { [Self.user, Self.item, rating, Self.timestamp] }
  }

  /// Seconds since 1970 of the years 1900 to 9999: milliseconds, which some data sets have, lie beyond.
  private static let seconds = -2_208_988_800.0...253_402_300_799

  let user: String
  let item: String
  let rating: Double?
  let time: Date?

  init(_ row: RowView, _ columns: Columns) throws(FieldError) {
    user = try row.required(Columns.user)
    item = try row.required(Columns.item)
    rating = try row[columns.rating]
    let seconds = try row[Columns.timestamp]
    if let seconds, !Self.seconds.contains(seconds) {
      throw FieldError(
        field: Columns.timestamp.name, value: "\(seconds)",
        requirement: .between(Self.seconds.lowerBound, Self.seconds.upperBound))
    }
    time = seconds.map(Date.init(timeIntervalSince1970:))
  }
}
