#if Store
  import CivicDomain
  import Foundation
  import OnPrometStore

  /// Files of stores for tests.
  enum StoreFile {
    /// Runs the work on a file in a fresh folder and removes the folder.
    static func with<Value>(_ work: (_ path: String) throws -> Value) throws -> Value {
      let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      return try work(folder.appending(path: "promises.sqlite").path)
    }

    /// Runs the work on a new store.
    static func open<Value>(_ work: (Store) throws -> Value) throws -> Value {
      try with { path in try work(try Store.open(path)) }
    }
  }

  extension Date {
    /// Noon on 2 April 2011, and so many hours later.
    static func noon(_ hours: Double = 0) -> Date { Date(timeIntervalSince1970: 1_301_745_600 + hours * 3600) }
  }

  extension Store {
    /// Adds people and one action that they may join.
    func add(citizens: [String], _ action: Action) throws {
      try change(at: .noon()) { transaction in
        for id in citizens { _ = try transaction.insert(Citizen(id: id)) }
        _ = try transaction.insert(action)
      }
    }

    /// What happened, as an admin sees it: kinds and the people they are about.
    func told() throws -> [String] {
      let admin = Access(tokenID: "test", role: .admin, scope: nil)
      return try events(after: 0, limit: 10_000, visibleTo: admin).map { event in
        [event.kind.rawValue, event.citizen].compactMap { $0 }.joined(separator: " ")
      }
    }
  }
#endif
