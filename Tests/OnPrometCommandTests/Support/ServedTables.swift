#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import HummingbirdTesting
  import OnPrometFiles
  import OnPrometServer
  import OnPrometStore
  import Testing

  /// A service on tables that were read into a fresh store, at a fixed moment.
  struct ServedTables {
    let parts: ServiceParts
    let moment: Date
    private let folder: TemporaryFolder

    /// Reads the tables of a folder of the repository, as the command line does with the same moment and zone.
    init(_ tables: String, at moment: String, zone: String = "Europe/Paris") throws {
      let zone = try #require(TimeZone(identifier: zone))
      let now = try #require(ISOTime.instant(moment, in: zone))
      let sources = try TableSources(folder: Tool.root.appending(path: tables).path)
      let catalog = try CatalogReading(sources, options: ReadingOptions(timeZone: zone)).catalog
      folder = try TemporaryFolder()
      let store = try Store.open(folder.url.appending(path: "store.sqlite").path)
      try store.add(catalog, at: now)
      var settings = ServiceSettings()
      settings.timeZone = zone
      parts = ServiceParts(store: store, settings: settings, clock: { now })
      self.moment = now
    }

    /// A new token.
    func token(_ role: Role, _ scope: String? = nil) throws -> String {
      try parts.store.change(at: moment) { try $0.issueToken(role, scope: scope) }.secret
    }

    /// Asks with a token, and gives the answer's status and text.
    func ask(
      _ path: String, _ method: HTTPRequest.Method = .get, _ body: String? = nil, token: String,
      headers: HTTPFields = [:]
    ) async throws -> (status: Int, text: String) {
      var fields: HTTPFields = [.authorization: "Bearer \(token)", .contentType: "application/json"]
      fields.append(contentsOf: headers)
      return try await WebService(parts).application().test(.router) { [fields] client in
        try await client.execute(
          uri: path, method: method, headers: fields,
          body: body.map { ByteBuffer(string: $0) }
        ) { ($0.status.code, String(buffer: $0.body)) }
      }
    }
  }
#endif
