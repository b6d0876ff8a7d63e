#if Store
  import Foundation
  import GRDB

  /// What is known of a token; its secret is not.
  package struct Token: Sendable, Hashable, Codable, FetchableRecord {
    /// Its identifier.
    package let id: String
    /// What its bearer may do.
    package let role: Role
    /// The citizen or the organization that it is about.
    package let scope: String?
    /// What people call it.
    package let label: String?
    /// When it was issued, ISO 8601.
    package let issuedAt: String
    /// When it ends, ISO 8601.
    package let expiresAt: String?
    /// When it was revoked, ISO 8601.
    package let revokedAt: String?

    private enum CodingKeys: String, CodingKey {
      case id
      case role
      case scope
      case label
      case issuedAt = "issued_at"
      case expiresAt = "expires_at"
      case revokedAt = "revoked_at"
    }
  }

  /// A token as its bearer gets it, once.
  package struct IssuedToken: Sendable {
    /// What the bearer shows; the store keeps only its hash.
    package let secret: String
    /// The token's identifier.
    package let id: String
  }
#endif
