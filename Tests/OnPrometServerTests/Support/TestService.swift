#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import HummingbirdTesting
  import Logging
  import OnPrometServer
  import OnPrometStore

  /// A service on a store of its own that is gone after the test.
  final class TestService: Sendable {
    /// The time that the service reads.
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    let store: Store
    let web: WebService
    private let folder: URL

    /// The path of the store's file.
    var file: String { folder.appending(path: "store.sqlite").path(percentEncoded: false) }

    init(settings: ServiceSettings = ServiceSettings(), logger: Logger = Logger(label: "test")) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "onpromet-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      store = try Store.open(folder.appending(path: "store.sqlite").path(percentEncoded: false))
      web = WebService(ServiceParts(store: store, settings: settings, logger: logger, clock: { Self.now }))
    }

    deinit {
      try? FileManager.default.removeItem(at: folder)
    }

    /// Runs a test on a service of its own.
    static func running(
      _ setup: TestingSetup = .router, settings: ServiceSettings = ServiceSettings(),
      logger: Logger = Logger(label: "test"),
      _ test: @Sendable (TestService, any TestClientProtocol) async throws -> Void
    ) async throws {
      let service = try TestService(settings: settings, logger: logger)
      try await service.web.application(port: 0).test(setup) { client in try await test(service, client) }
    }

    /// A new token of a role.
    func token(_ role: Role, _ scope: String? = nil) throws -> String {
      try store.issueToken(role, scope: scope, at: Self.now).secret
    }
  }
#endif
