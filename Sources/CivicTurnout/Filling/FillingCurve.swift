import Foundation

/// The pledges to one event over time, counted in days before it.
public struct FillingCurve: Sendable, Hashable {
  /// How many days before the event each pledge was made, falling; negative after it began.
  public let leads: [Double]
  /// The places of each pledge, in the order of `leads`.
  public let places: [Int]
  /// The organizer or project whose events fill alike; negative if unknown.
  public let pool: Int32
  /// How many pledges were made after the event began: at the door, they count in the total and are never known before.
  public let lateCount: Int

  /// Sorts pledges, which may come in any order.
  /// - Parameters:
  ///   - leads: How many days before the event each was made.
  ///   - places: The places of each.
  ///   - pool: The organizer or project whose events fill alike; negative if unknown.
  /// - Throws: ``FillingError`` that names the first pledge of fewer than 0 places or without a time.
  public init(leads: [Double], places: [Int], pool: Int32 = -1) throws(FillingError) {
    precondition(leads.count == places.count, "each pledge has a time")
    if let row = places.firstIndex(where: { $0 < 0 }) { throw .negativePlaces(row: row, value: places[row]) }
    if let row = leads.firstIndex(where: { !$0.isFinite }) { throw .unknownTime(row: row) }
    let order = leads.indices.sorted { (leads[$1], $0) < (leads[$0], $1) }
    self.leads = order.map { leads[$0] }
    self.places = order.map { places[$0] }
    self.pool = pool
    lateCount = leads.count { $0 < 0 }
  }

  /// All places promised in the end.
  public var total: Int { places.reduce(0, +) }

  /// The places promised at least `lead` days before the event.
  /// - Parameter lead: Days before the event.
  /// - Returns: Their number, 0 where nothing was promised by then.
  public func places(until lead: Double) -> Int {
    zip(leads, places).reduce(0) { $1.0 >= lead ? $0 + $1.1 : $0 }
  }

  /// The days from the first pledge until `lead`, 0 where there was none by then.
  func age(at lead: Double) -> Double { max(0, (leads.first ?? lead) - lead) }

  /// The places of the seven days before `lead`.
  func week(before lead: Double) -> Int { places(until: lead) - places(until: (lead + 7).nextUp) }
}

/// Why pledges over time cannot be forecast.
public enum FillingError: Error, Hashable, Sendable {
  /// A pledge of fewer than 0 places.
  case negativePlaces(row: Int, value: Int)
  /// The time of a pledge is not a number.
  case unknownTime(row: Int)
  /// The likelihood could not be climbed.
  case notFitted
  /// A distribution would span too many counts.
  case tooLarge
}
