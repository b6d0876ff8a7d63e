import CivicDomain

/// Which pledges to one action hold, and what lacks for the others.
public struct PledgeResolution: Sendable, Hashable {
  /// The pledges that are made and not yet due, in the table's order.
  public let pledges: [ResolvedPledge]
  /// Places that they promise.
  public let promised: Int
  /// Places of those that hold.
  public let held: Int
  /// Whether enough is promised for the action to go ahead; nil where it needs no promises.
  public let activation: PledgeActivation?

  /// The fewest further pledges with which every pledge without `at most` holds; nil where no number does.
  ///
  /// Further pledges are unconditional, of one place, by people whom no condition names and no group holds.
  public var furtherForAll: Int? {
    var most = 0
    for pledge in pledges where !pledge.isLastResort {
      guard let further = pledge.further else { return nil }
      most = max(most, further)
    }
    return most
  }
}

/// Whether a pledge holds.
public struct ResolvedPledge: Sendable, Hashable {
  /// Its row in the table of pledges.
  public let row: Int
  /// Whether its condition holds; true where it has none.
  public let holds: Bool
  /// Whether its condition contains `at most`, so that it was settled after the others, in one pass.
  public let isLastResort: Bool
  /// The fewest further pledges with which it would hold, 0 where it does; nil where no number does, or none can be told since it
  /// contains `at most`.
  public let further: Int?
  /// The row of somebody admitted before, whose condition it would break.
  let blocker: Int?
}

/// Whether enough places are promised for an action to go ahead.
public struct PledgeActivation: Sendable, Hashable {
  /// Places that must be promised.
  public let needed: Int
  /// Places of the pledges that hold among those made in time.
  public let promised: Int
  /// The fewest further pledges with which the action goes ahead, 0 where it does: conditions that they help to hold count.
  public let further: Int

  package init(needed: Int, promised: Int, further: Int) {
    self.needed = needed
    self.promised = promised
    self.further = further
  }

  /// Whether the action goes ahead.
  public var goesAhead: Bool { further == 0 }
}
