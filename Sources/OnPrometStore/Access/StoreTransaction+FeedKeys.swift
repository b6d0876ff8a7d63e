#if Store
  import Foundation
  import GRDB

  extension StoreTransaction {
    /// Issues a key for programs that can only be given an address, such as calendars: it opens feeds, and nothing else, as its token
    /// would, and ends with it.
    /// - Parameter token: The identifier of a token.
    /// - Returns: The secret, which nobody can read again, and the identifier.
    /// - Throws: What SQLite refuses.
    package func issueFeedKey(of token: String) throws -> IssuedToken {
      let secret = TokenSecret()
      try db.execute(
        sql: "INSERT INTO feed_keys (id, hash, token) VALUES (?, ?, ?)", arguments: [secret.id, secret.hash, token])
      return IssuedToken(secret: secret.text, id: secret.id)
    }

    /// Ends a feed key of a token. The answer that gave it is forgotten too: it holds the key, and who asks again needs another one.
    /// - Throws: ``StoreError/absent``.
    package func revokeFeedKey(_ id: String, of token: String) throws {
      try db.execute(sql: "DELETE FROM feed_keys WHERE id = ? AND token = ?", arguments: [id, token])
      guard db.changesCount == 1 else { throw StoreError.absent }
      try db.execute(
        sql: "DELETE FROM answers WHERE token = :token AND substr(location, -length(:end)) = :end",
        arguments: ["token": token, "end": "/\(id)"])
    }

    /// Who shows a feed key; nil when there is none in force.
    package func access(ofFeedKey secret: String, now: Date) throws -> Access? {
      guard let shown = TokenSecret(shown: secret) else { return nil }
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT tokens.id, feed_keys.hash, role, scope, expires_at FROM feed_keys JOIN tokens ON tokens.id = feed_keys.token
            WHERE feed_keys.id = ? AND revoked_at IS NULL
            """),
        arguments: [shown.id])
      return row.flatMap { TokenInForce($0, shown: shown)?.access(now: now) }
    }
  }
#endif
