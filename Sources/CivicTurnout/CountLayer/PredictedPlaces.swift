/// Places with a forecast probability each, in events whose turnout is wanted.
///
/// Places of one event that carry the same block number share a fate: one booking of several places, people who promised
/// together. Everything is numbered from 0, so that a table of any origin fits.
public struct PredictedPlaces: Sendable, Hashable {
  /// The probability of each place to be used, in 0...1.
  public let probabilities: [Double]
  /// The event of each place, in 0..<eventCount.
  public let events: [Int32]
  /// The block of each place; equal numbers share a fate if the event is the same, a negative number is alone.
  public let blocks: [Int32]
  /// Factors on which the dispersion of blocks may depend: for each factor, the level of each place, negative if unknown.
  public let factors: [[Int32]]
  /// The number of events; one without places has a turnout of 0.
  public let eventCount: Int

  /// Checks and holds a table.
  /// - Parameters:
  ///   - probabilities: The probability of each place, in 0...1.
  ///   - events: The event of each place, in 0..<eventCount.
  ///   - blocks: The block of each place; as many as there are places.
  ///   - factors: The levels of each factor; as many as there are places.
  ///   - eventCount: The number of events.
  /// - Throws: ``CountLayerError`` that names the first row with a probability or an event out of its range.
  public init(
    probabilities: [Double], events: [Int32], blocks: [Int32], factors: [[Int32]] = [], eventCount: Int
  ) throws(CountLayerError) {
    let count = probabilities.count
    precondition(events.count == count && blocks.count == count, "each place has an event and a block")
    precondition(factors.allSatisfy { $0.count == count }, "each place has a level of each factor")
    if let row = probabilities.firstIndex(where: { !(0...1).contains($0) }) {
      throw .probabilityOutOfRange(row: row, value: probabilities[row])
    }
    if let row = events.firstIndex(where: { !(0..<eventCount).contains(Int($0)) }) {
      throw .eventOutOfRange(row: row, value: Int(events[row]))
    }
    self.probabilities = probabilities
    self.events = events
    self.blocks = blocks
    self.factors = factors
    self.eventCount = eventCount
  }
}

/// Why a table does not make counts.
public enum CountLayerError: Error, Hashable, Sendable {
  /// The probability of a place is not in 0...1.
  case probabilityOutOfRange(row: Int, value: Double)
  /// A place belongs to no event.
  case eventOutOfRange(row: Int, value: Int)
  /// The layer was fitted with another number of factors.
  case factorCountDiffers(fitted: Int, given: Int)
  /// The likelihood could not be climbed.
  case notFitted
  /// An event is too large for a distribution.
  case eventTooLarge
}
