import CivicTurnout

/// Which rows of one event are a block that shares a fate.
enum BlockRule: CaseIterable {
  /// Those of which everything is equal.
  case everything
  /// Those whose categories and groups are equal, whatever their numbers.
  case levels
  /// Those whose groups are equal.
  case groups

  /// Rows of some events with their forecasts, in blocks by this rule.
  func places(
    _ features: FeatureTable, events: [Int32], forecasts: [Double], eventCount: Int
  ) throws(CountLayerError) -> PredictedPlaces {
    var numbers: [BlockKey: Int32] = [:]
    let columns = levels(of: features)
    let blocks = events.indices.map { row -> Int32 in
      let key = BlockKey(
        event: events[row], levels: columns.map { $0[row] },
        numbers: self == .everything ? features.numeric.map { $0[row].isNaN ? nil : $0[row] } : [])
      let number = numbers[key] ?? Int32(numbers.count)
      numbers[key] = number
      return number
    }
    return try PredictedPlaces(
      probabilities: forecasts, events: events, blocks: blocks, factors: features.categorical, eventCount: eventCount)
  }

  private func levels(of features: FeatureTable) -> [[Int32]] {
    self == .groups ? features.groups : features.categorical + features.groups
  }
}

/// What the rows of a block have in common.
private struct BlockKey: Hashable {
  let event: Int32
  let levels: [Int32]
  let numbers: [Double?]
}
