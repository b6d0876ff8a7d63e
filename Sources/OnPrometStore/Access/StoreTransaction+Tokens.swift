#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  extension StoreTransaction {
    /// Issues a token.
    /// - Parameters:
    ///   - role: What its bearer may do.
    ///   - scope: The citizen, or the organization, that it is about; nil for an admin and for nobody else.
    ///   - label: What people call it.
    ///   - expires: When it ends; never unless given.
    /// - Returns: The secret, which nobody can read again, and the identifier.
    /// - Throws: ``StoreError/refused(_:)`` for a scope that is missing, absent, or too much.
    package func issueToken(
      _ role: Role, scope: String? = nil, label: String? = nil, expires: Date? = nil
    ) throws -> IssuedToken {
      try check(scope, of: role)
      let secret = TokenSecret()
      try db.execute(
        sql: "INSERT INTO tokens (id, hash, role, scope, label, issued_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          secret.id, secret.hash, role.rawValue, scope, label, ISOTime.text(now), expires.map(ISOTime.text(_:)),
        ])
      return IssuedToken(secret: secret.text, id: secret.id)
    }

    private func check(_ scope: String?, of role: Role) throws {
      let table: TableName? =
        switch role {
        case .citizen: .citizens
        case .organizer, .company: .organizations
        case .admin: nil
        }
      guard let table else {
        guard let scope else { return }
        throw TableProblem(file: "tokens", column: "scope", value: scope, kind: .field(.exclusive(with: "admin")))
      }
      guard let scope, try holds(table, [scope]) else {
        throw TableProblem(
          file: "tokens", column: "scope", value: scope, kind: .field(.existing(table: table.rawValue)))
      }
    }

    /// The token whose secret is shown; nil when none that is not revoked has it.
    func token(of secret: TokenSecret) throws -> TokenInForce? {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT id, hash, role, scope, expires_at FROM tokens WHERE id = ? AND revoked_at IS NULL"),
        arguments: [secret.id])
      return row.flatMap { TokenInForce($0, shown: secret) }
    }

    /// Revokes a token, for good.
    /// - Throws: ``StoreError/absent`` when there is none in force.
    package func revokeToken(_ id: String) throws {
      try db.execute(
        sql: "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", arguments: [ISOTime.text(now), id])
      guard db.changesCount == 1 else { throw StoreError.absent }
    }

    /// All tokens, in the order in which they were issued.
    package func tokens() throws -> [Token] {
      try Token.fetchAll(db, sql: "SELECT * FROM tokens ORDER BY rowid")
    }
  }

  extension Store {
    /// Issues a token; see ``StoreTransaction/issueToken(_:scope:label:expires:)``.
    package func issueToken(
      _ role: Role, scope: String? = nil, label: String? = nil, expires: Date? = nil, at now: Date
    ) throws(StoreError) -> IssuedToken {
      try write { db in
        try StoreTransaction(db: db, now: now).issueToken(role, scope: scope, label: label, expires: expires)
      }
    }

    /// Who shows a secret; nil when no token in force has it.
    package func access(of secret: String, now: Date) throws(StoreError) -> Access? {
      guard let shown = TokenSecret(shown: secret) else { return nil }
      let hash = shown.hash
      if let access = accesses.access(hash, now: now) { return access }
      guard let token = try look({ try $0.token(of: shown) }) else { return nil }
      accesses.remember(token, hash, now: now)
      return token.access(now: now)
    }

    /// Who shows a secret that was looked up within the last second, without waiting for the disk; nil when that must be done.
    package func rememberedAccess(of secret: String, now: Date) -> Access? {
      TokenSecret(shown: secret).flatMap { accesses.access($0.hash, now: now) }
    }

    /// Revokes a token, for good; see ``StoreTransaction/revokeToken(_:)``.
    package func revokeToken(_ id: String, at now: Date) throws(StoreError) {
      try write { db in try StoreTransaction(db: db, now: now).revokeToken(id) }
      accesses.forget()
    }

    /// All tokens, in the order in which they were issued.
    package func tokens() throws(StoreError) -> [Token] {
      try look { try $0.tokens() }
    }
  }
#endif
