#if Store
  /// What the bearer of a token may do.
  package enum Role: String, Sendable, CaseIterable, Codable {
    /// Herself, and the promises she started.
    case citizen
    /// The actions and the people of one organization.
    case organizer
    /// Aggregates of one company's own employees.
    case company
    /// Everything.
    case admin
  }

  /// Who asks: a token that is in force.
  package struct Access: Sendable, Hashable {
    /// The token's identifier, which is no secret.
    package let tokenID: String
    /// What the bearer may do.
    package let role: Role
    /// The citizen or the organization that it is about; nil for an admin.
    package let scope: String?

    /// Creates an access.
    package init(tokenID: String, role: Role, scope: String?) {
      self.tokenID = tokenID
      self.role = role
      self.scope = scope
    }
  }
#endif
