import CivicStatistics

/// The blocks of a table of places, event by event.
struct FateBlocks {
  /// Places that share a fate.
  struct Block {
    /// The place that stands for the block where the levels of its factors are asked for.
    var row: Int
    var size = 0
    var sum = 0.0
    var kept = 0

    /// The mean probability of the places.
    var mean: Double { sum / Double(size) }
  }

  /// The blocks of each event, in the order of their first places.
  private(set) var byEvent: [[Block]]

  /// Groups the places; a place whose outcome is nil is left out, since nobody ticked the list.
  init(_ places: PredictedPlaces, outcomes: [Bool?]? = nil) {
    byEvent = [[Block]](repeating: [], count: places.eventCount)
    var numbers: [Key: Int] = [:]
    for row in places.probabilities.indices {
      if let outcomes, outcomes[row] == nil { continue }
      let event = Int(places.events[row])
      var position = byEvent[event].count
      if places.blocks[row] >= 0 {
        let key = Key(event: places.events[row], block: places.blocks[row])
        position = numbers[key] ?? position
        numbers[key] = position
      }
      if position == byEvent[event].count { byEvent[event].append(Block(row: row)) }
      byEvent[event][position].size += 1
      byEvent[event][position].sum += places.probabilities[row]
      if outcomes?[row] == true { byEvent[event][position].kept += 1 }
    }
  }

  private struct Key: Hashable {
    let event: Int32
    let block: Int32
  }
}
