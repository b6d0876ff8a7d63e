#if Store
  import Foundation
  import GRDB
  import OnPrometFiles

  /// A token that is not revoked.
  struct TokenInForce: Sendable {
    private let bearer: Access
    private let expires: Date?

    /// Reads a token whose secret was shown.
    /// - Parameters:
    ///   - row: The token's row, and the hash of what opens it.
    ///   - secret: What was shown.
    init?(_ row: Row, shown secret: TokenSecret) {
      guard secret.matches(row["hash"]), let role = Role(rawValue: row["role"]) else { return nil }
      bearer = Access(tokenID: row["id"], role: role, scope: row["scope"])
      expires = (row["expires_at"] as String?).flatMap { ISOTime.instant($0, in: .gmt) }
    }

    /// Who shows it, before it ends.
    func access(now: Date) -> Access? {
      expires.map { now < $0 } ?? true ? bearer : nil
    }
  }
#endif
