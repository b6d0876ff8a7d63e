import CivicDomain

/// What exports look up of a catalog, by identifier.
struct ExchangeIndex {
  private let organizations: [String: Organization]
  private let slots: [String: [Slot]]
  private let promised: [String: Int]

  /// O(rows).
  init(_ catalog: Catalog) {
    organizations = Dictionary(catalog.organizations.map { ($0.id, $0) }) { first, _ in first }
    slots = Dictionary(grouping: catalog.slots, by: \.action)
    var promised: [String: Int] = [:]
    for row in catalog.pledges.indices where catalog.pledges.status[row].holdsPlaces {
      promised[catalog.pledges[row].action, default: 0] += Int(catalog.pledges.places[row])
    }
    self.promised = promised
  }

  func organization(of action: Action) -> Organization? { action.organization.flatMap { organizations[$0] } }

  func slots(of action: Action) -> [Slot] { slots[action.id] ?? [] }

  /// Places that are promised.
  func promised(to action: Action) -> Int { promised[action.id] ?? 0 }

  /// Places that may still be promised; nil where there is no limit.
  func free(in action: Action) -> Int? {
    action.promiseLimit.map { max(0, $0 - promised(to: action)) }
  }
}
