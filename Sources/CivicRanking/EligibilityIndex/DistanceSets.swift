import CivicDomain

/// Where actions on site take place.
struct DistanceSets: Sendable {
  /// The actions on site whose place is known.
  private let distant: [UInt64]
  private let places: PlaceColumns

  init(_ actions: [Action]) {
    distant = [UInt64](actions.count) { actions[$0].format == .onsite && actions[$0].location != nil }
    places = PlaceColumns(of: actions)
  }

  /// What a citizen's reach takes away.
  func reach(of citizen: Citizen) -> WordReach {
    WordReach(reach: Reach(of: citizen), distant: distant, places: places)
  }
}

/// A citizen's reach over sets of actions: the only rule of eligibility that looks at actions one by one, so it comes last.
package struct WordReach {
  fileprivate let reach: Reach?
  fileprivate let distant: [UInt64]
  fileprivate let places: PlaceColumns

  /// A word of a set without the actions on site that are beyond reach. O(actions on site in the word).
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - index: Which word of the set it is.
  /// - Returns: What is left of it.
  package func kept(_ word: UInt64, at index: Int) -> UInt64 {
    guard reach != nil else { return word }
    var kept = word
    (word & distant[index]).forEachSetBit { bit in
      if !isNear(index << 6 + bit) { kept &= ~(1 << UInt64(bit)) }
    }
    return kept
  }

  private func isNear(_ position: Int) -> Bool {
    reach?.contains(x: places.x[position], y: places.y[position], z: places.z[position]) ?? true
  }
}
