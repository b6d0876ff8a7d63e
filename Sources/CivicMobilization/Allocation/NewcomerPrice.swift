/// What it counts that a place goes to a newcomer, so that these get their share: price × (1 for a newcomer − the share).
package struct NewcomerPrice: Sendable {
  /// The share of places that newcomers are to get.
  let share: Double
  /// The price, at least 0.
  let price: Double

  /// What each place of a party is worth.
  func worth(of party: AllocationParty) -> Double {
    price * ((party.isNewcomer ? 1 : 0) - share)
  }
}
