#if Store
  import GRDB

  extension StoreTransaction {
    /// The organizations whose actions make up a campaign; nil stands for actions that somebody else started. O(actions of it).
    package func organizers(of campaign: String) throws -> Set<String?> {
      let sql = "SELECT DISTINCT organization FROM actions WHERE campaign = ?"
      return Set(try Optional<String>.fetchAll(db, sql: sql, arguments: [campaign]))
    }
  }
#endif
