#if Server
  import CivicDomain
  import Foundation
  import HummingbirdTesting
  import OnPrometServer
  import OnPrometStore

  /// A service on a store of its own: two associations, a company of twelve, three actions of which one is over.
  final class PageVillage: Sendable {
    static let now = Date(timeIntervalSince1970: 1_777_705_200)

    private let folder: URL
    let store: Store

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      store = try Store.open(folder.appending(path: "village.sqlite").path())
      try store.change(at: Self.now) { transaction in
        for organization in ["rives", "table", "lumen"] {
          _ = try transaction.insert(try Organization(id: organization, name: organization.capitalized))
        }
        for number in 1...12 {
          _ = try transaction.insert(
            try Citizen(
              id: "worker-\(number)", themes: number < 7 ? [Interest("water")] : [], organization: "lumen",
              department: number < 7 ? "workshop" : "office"))
        }
        for (id, owner, days) in [("bank", "rives", 9.0), ("meal", "table", 5), ("walk", "rives", -3)] {
          _ = try transaction.insert(try Self.action(id, owner, days))
        }
      }
      for (action, days) in [("bank", -1.0), ("walk", -5)] {
        for number in 1...4 {
          _ = try store.pledge(try Pledge(citizen: "worker-\(number)", action: action), at: Self.now + days * 86_400)
        }
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static func action(_ id: String, _ owner: String, _ days: Double) throws -> Action {
      let start = now + days * 86_400
      return try Action(
        id: id, title: "The \(id) & all", organization: owner, mode: "river-clean-up", themes: [Interest("water")],
        format: .onsite, span: TimeSpan(start: start, end: start + 7_200), minimum: 3, target: 8, capacity: 10)
    }

    /// The key of somebody.
    func key(_ role: Role, _ scope: String) throws -> String {
      try store.issueToken(role, scope: scope, at: Self.now).secret
    }

    /// Lets somebody visit the pages.
    func visit(_ journey: @escaping @Sendable (inout PageVisitor) async throws -> Void) async throws {
      let service = WebService(ServiceParts(store: store, clock: { Self.now }))
      try await service.application().test(.router) { client in
        var visitor = PageVisitor(client)
        try await journey(&visitor)
      }
    }
  }
#endif
