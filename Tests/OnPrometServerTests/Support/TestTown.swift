#if Server
  import CivicDomain
  import Foundation
  import OnPrometServer
  import OnPrometStore

  /// A small town: two organizations, three citizens, and an action of each kind of host, with a pledge.
  struct TestTown: Sendable {
    /// Who asks, in the tests of access.
    enum Asker: String, CaseIterable, Sendable {
      case nobody, herself, neighbour, organizer, otherOrganizer, company, admin
    }

    let service: TestService
    let tokens: [Asker: String]
    /// The identifier of Ada's pledge to the association's action.
    let pledge: String

    init(_ service: TestService) throws {
      self.service = service
      pledge = try service.store.change(at: TestService.now) { town in
        for organization in [
          try Organization(id: "assoc", kind: .association), try Organization(id: "club", kind: .association),
          try Organization(id: "firm", kind: .company),
        ] { _ = try town.insert(organization) }
        for name in ["ada", "bob", "cleo"] { _ = try town.insert(try Citizen(id: name)) }
        _ = try town.insert(try Campaign(id: "rivers"))
        _ = try town.insert(
          try Action(id: "clean", title: "Clean the beach", organization: "assoc", campaign: "rivers"))
        _ = try town.insert(try Action(id: "box", title: "Found a vegetable box", initiator: "ada"))
        _ = try town.insert(try Slot(action: "clean", id: "morning"))
        _ = try town.insert(try Supporter(citizen: "ada", organization: "assoc"))
        return try town.pledge(try Pledge(citizen: "ada", action: "clean")).id.values[0]
      }
      tokens = [
        .herself: try service.token(.citizen, "ada"), .neighbour: try service.token(.citizen, "bob"),
        .organizer: try service.token(.organizer, "assoc"), .otherOrganizer: try service.token(.organizer, "club"),
        .company: try service.token(.company, "firm"), .admin: try service.token(.admin),
      ]
    }
  }
#endif
