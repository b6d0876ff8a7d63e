#if Store
  import CivicDomain
  import GRDB

  /// Places that may still be promised: of an action as a whole, and of those of its slots that have a capacity.
  ///
  /// Who promises for a slot needs a place of both; who names none needs one of the action alone.
  struct FreePlaces {
    private var whole: Int
    private var slots: [String: Int]

    init(whole: Int, slots: [String: Int]) {
      self.whole = whole
      self.slots = slots
    }

    /// Whether somebody could still get a place, in whatever slot.
    var isEmpty: Bool { whole <= 0 }

    /// How many of the places that a promise asks for it can have.
    func granted(_ pledge: Pledge) -> Int {
      let free = min(whole, pledge.slot.flatMap { slots[$0] } ?? .max)
      return free >= pledge.places ? pledge.places : pledge.allOrNone ? 0 : max(0, free)
    }

    /// Gives places away.
    mutating func take(_ places: Int, in slot: String?) {
      whole -= places
      if let slot { slots[slot]? -= places }
    }
  }

  extension StoreTransaction {
    /// Places of an action that may still be promised. O(promises to it).
    func freePlaces(of action: Action) throws -> FreePlaces {
      let whole = try action.promiseLimit.map { $0 - (try promisedPlaces(to: action.id)) } ?? .max
      let sql = """
        SELECT slots.id, slots.capacity - coalesce(sum(pledges.places), 0)
        FROM slots LEFT JOIN pledges
          ON pledges.action = slots.action AND pledges.slot = slots.id AND pledges.status IN (\(Self.holding))
        WHERE slots.action = ? AND slots.capacity IS NOT NULL GROUP BY slots.id
        """
      let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [action.id])
      return FreePlaces(whole: whole, slots: Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) }))
    }

    /// Places that are promised, whatever has become of them.
    package func promisedPlaces(to action: String) throws -> Int {
      let sql = "SELECT sum(places) FROM pledges WHERE action = ? AND status IN (\(Self.holding))"
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [action]) ?? 0
    }

    /// The states in which a promise holds places, as SQL.
    private static let holding = Pledge.Status.allCases.filter(\.holdsPlaces).map { "'\($0.rawValue)'" }
      .joined(separator: ", ")
  }
#endif
