#if Server
  import CivicDomain
  import OnPrometStore

  /// Who may use a route: everybody, or the parties named here; an administrator always.
  package struct AccessRule: Sendable {
    /// Those who may, besides administrators.
    package enum Party: Sendable, Hashable {
      /// Any token of the role.
      case any(Role)
      /// A token of the role whose scope is the parameter of the path.
      case scoped(Role, parameter: String)
      /// Who runs the action that the parameter of the path names: its organization, or the citizen who started it.
      case host(parameter: String)
      /// The organizer of every action of the campaign that the parameter of the path names; nobody while it has none.
      case campaigner(parameter: String)
      /// The citizen who made the pledge that the parameter of the path names.
      case pledger(parameter: String)
    }

    /// Nil lets everybody in, without a token too.
    package let parties: [Party]?

    /// Everybody, without a token too.
    package static let everybody = AccessRule(parties: nil)
    /// Whoever has a token.
    package static let anyToken = AccessRule(parties: Role.allCases.map(Party.any))
    /// Nobody but administrators.
    package static let administrators = AccessRule(parties: [])

    /// The parties, and administrators.
    package static func only(_ parties: Party...) -> AccessRule {
      AccessRule(parties: parties)
    }

    /// Lets a request in, or says why not.
    /// - Throws: ``Problem`` 401 without a token that holds, 403 with one that does not reach so far, 404 for an action that is absent.
    func check(_ context: ServiceContext, _ parts: ServiceParts) async throws {
      guard let parties else { return }
      guard let access = context.access else { throw Problem.unauthorized }
      guard access.role != .admin else { return }
      for party in parties where try await party.includes(access, context, parts) { return }
      throw Problem.forbidden
    }
  }

  extension AccessRule.Party {
    fileprivate func includes(_ access: Access, _ context: ServiceContext, _ parts: ServiceParts) async throws -> Bool {
      switch self {
      case .any(let role): return access.role == role
      case .scoped(let role, let parameter):
        return access.role == role && access.scope == context.parameter(parameter)
      case .host(let parameter):
        guard access.role == .citizen || access.role == .organizer else { return false }
        guard let id = context.parameter(parameter) else { return false }
        return access.hosts(try await parts.storing { try $0.read(Action.self, RecordKey([id])) }.record)
      case .campaigner(let parameter):
        guard access.role == .organizer, let id = context.parameter(parameter), let own = access.scope else {
          return false
        }
        return try await parts.storing { store in try store.look { try $0.organizers(of: id) } } == [own]
      case .pledger(let parameter):
        guard access.role == .citizen, let id = context.parameter(parameter) else { return false }
        return try await parts.storing { try $0.read(Pledge.self, RecordKey([id])) }.record.citizen == access.scope
      }
    }
  }

  extension Access {
    /// Whether it is the token of whoever runs an action.
    func hosts(_ action: Action) -> Bool {
      switch role {
      case .admin: true
      case .organizer: scope != nil && action.organization == scope
      case .citizen: scope != nil && action.initiator == scope
      case .company: false
      }
    }
  }

  extension ServiceContext {
    /// A parameter of the path, decoded; nil when it is no text.
    func parameter(_ name: String) -> String? {
      guard let written = parameters.get(name) else { return nil }
      let text = written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding : written
      return text.flatMap { $0.utf8.contains(0) ? nil : $0 }
    }
  }
#endif
