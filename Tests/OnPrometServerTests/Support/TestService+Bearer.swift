#if Server
  import HTTPTypes
  import OnPrometStore

  extension TestService {
    /// The header that shows a new token of a role.
    func bearer(_ role: Role, _ scope: String? = nil) throws -> HTTPFields {
      [.authorization: "Bearer \(try token(role, scope))"]
    }
  }
#endif
