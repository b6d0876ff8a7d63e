#if Store
  import CivicDomain

  extension Slot {
    /// Gives the places that a higher capacity allows to who waits.
    package func follows(_ old: Slot, in transaction: StoreTransaction) throws {
      guard capacity != old.capacity else { return }
      try transaction.promote(in: try transaction.read(Action.self, RecordKey([action])).record)
    }
  }
#endif
