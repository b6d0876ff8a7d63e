#if Store
  import GRDB

  extension StoreTransaction {
    /// Whether a citizen may be reminded of an action: she has promised it, has said neither that nobody may contact her nor that the
    /// action's organization may not, and was not reminded of it yet.
    package func mayRemind(_ citizen: String, of action: String) throws -> Bool {
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM pledges WHERE citizen = :citizen AND action = :action AND status = 'pledged')
            AND NOT EXISTS (SELECT 1 FROM citizens WHERE id = :citizen AND contactable = 0)
            AND NOT EXISTS (
              SELECT 1 FROM supporters JOIN actions ON actions.organization = supporters.organization
              WHERE supporters.citizen = :citizen AND actions.id = :action AND supporters.contactable = 0)
            AND NOT EXISTS (SELECT 1 FROM reminders WHERE citizen = :citizen AND action = :action)
          """, arguments: ["citizen": citizen, "action": action]) ?? false
    }
  }
#endif
