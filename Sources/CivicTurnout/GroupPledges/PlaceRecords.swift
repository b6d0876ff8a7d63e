/// Promises of several places each, with what is known about them beforehand.
public struct PlaceRecords: Sendable, Hashable {
  /// The places of each promise, 0 or more.
  public let booked: [Int]
  /// Numbers known about each promise, `width` of them row by row; not a number where one is not known.
  public let columns: [Double]
  /// How many numbers are known about each promise.
  public let width: Int
  /// Groups such as an area or an organizer: for each factor the level of each promise, negative where it is not known.
  public let groups: [[Int32]]

  /// Checks and holds records.
  /// - Parameters:
  ///   - booked: The places of each promise.
  ///   - columns: Numbers known about each promise, row by row.
  ///   - groups: For each factor the level of each promise.
  /// - Throws: ``PlaceCountError/negativePlaces(row:value:)``.
  public init(booked: [Int], columns: [Double] = [], groups: [[Int32]] = []) throws(PlaceCountError) {
    precondition(booked.isEmpty ? columns.isEmpty : columns.count.isMultiple(of: booked.count), "as many numbers a row")
    precondition(groups.allSatisfy { $0.count == booked.count }, "each promise has a level of each factor")
    if let row = booked.firstIndex(where: { $0 < 0 }) { throw .negativePlaces(row: row, value: booked[row]) }
    self.init(trusted: booked, columns: columns, groups: groups)
  }

  init(trusted booked: [Int], columns: [Double], groups: [[Int32]]) {
    self.booked = booked
    self.columns = columns
    width = booked.isEmpty ? 0 : columns.count / booked.count
    self.groups = groups
  }

  /// Some of the records.
  /// - Parameter rows: Their rows.
  /// - Returns: The records in the order of `rows`.
  public func rows(_ rows: [Int]) -> PlaceRecords {
    PlaceRecords(
      trusted: rows.map { booked[$0] }, columns: rows.flatMap { columns[$0 * width..<($0 + 1) * width] },
      groups: groups.map { levels in rows.map { levels[$0] } })
  }

  /// The same with more numbers about each promise, and more factors.
  func adding(columns more: [(Int) -> Double] = [], factors: [[Int32]] = []) -> PlaceRecords {
    let widened = booked.indices.flatMap { row in
      columns[row * width..<(row + 1) * width] + more.map { $0(booked[row]) }
    }
    return PlaceRecords(trusted: booked, columns: widened, groups: groups + factors)
  }

  func check(_ attended: [Int]) throws(PlaceCountError) {
    precondition(attended.count == booked.count, "each promise has what came of it")
    if let row = booked.indices.first(where: { !(0...booked[$0]).contains(attended[$0]) }) {
      throw .attendedOutOfRange(row: row, value: attended[row], places: booked[row])
    }
  }
}

/// Why records of promises cannot be learned from.
public enum PlaceCountError: Error, Hashable, Sendable {
  /// A promise of fewer than 0 places.
  case negativePlaces(row: Int, value: Int)
  /// Fewer than 0 or more than the promised places were used.
  case attendedOutOfRange(row: Int, value: Int, places: Int)
  /// The likelihood could not be climbed.
  case notFitted
  /// A promise is too large for a distribution.
  case tooLarge
}
