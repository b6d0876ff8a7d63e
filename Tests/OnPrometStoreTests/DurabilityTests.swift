#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometStore
  import Testing

  @Suite("What was acknowledged is never lost")
  struct DurabilityTests {
    @Test("A process killed in the middle of its writes, 20 times, leaves every promise that it had told of")
    func survivesKills() throws {
      try StoreFile.with { path in
        let action = try Action(id: "planting", title: "Plant trees", pledgeLimit: 60)
        _ = try Store.open(path).insert(action, at: .noon())
        var told: [String] = []
        for round in 0..<20 {
          told += try Self.killWriter(path, prefix: "\(round)", after: 1 + round * 7 % 11)
          let store = try Store.open(path)
          let kept = try store.read { db in try String.fetchAll(db, sql: "SELECT id FROM pledges ORDER BY sequence") }
          #expect(Set(told).isSubset(of: kept))
          #expect(kept.filter(Set(told).contains) == told)
          let pledges = try store.catalog().pledges
          #expect(pledges.status == pledges.indices.map { $0 < 60 ? .pledged : .waiting })
          #expect(try store.told().count == pledges.count)
          #expect(try store.integrityProblems() == [])
        }
        #expect(told.count > 100)
      }
    }

    /// Runs a process that promises in a loop, and kills it once it has told of so many promises.
    private static func killWriter(_ path: String, prefix: String, after count: Int) throws -> [String] {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = try executable
      process.arguments = [path, prefix]
      process.standardOutput = pipe
      try process.run()
      var output = Data()
      while output.count(where: { $0 == 0x0A }) < count {
        let more = pipe.fileHandleForReading.availableData
        guard !more.isEmpty else { break }
        output += more
      }
      kill(process.processIdentifier, SIGKILL)
      output += try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      // A line that is cut tells of nothing.
      return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map(String.init)
    }

    /// The writer beside the test bundle.
    private static var executable: URL {
      get throws {
        let places = [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap { $0 }
        let candidates = places.map {
          $0.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "StoreWriter")
        }
        return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
      }
    }

    @Test("A full disk refuses a promise as a whole, keeps all before it, and goes on once there is room")
    func survivesFullDisk() throws {
      try StoreFile.open { store in
        _ = try store.insert(Action(id: "planting", title: "Plant trees"), at: .noon())
        let pages = try store.write { db in try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 }
        try store.write { db in try db.execute(sql: "PRAGMA max_page_count = \(pages + 10)") }
        func promise(_ number: Int) throws {
          try store.change(at: .noon()) { transaction in
            _ = try transaction.insert(
              Citizen(id: "c\(number)", themes: [Interest(String(repeating: "x", count: 400))]))
            _ = try transaction.pledge(Pledge(citizen: "c\(number)", action: "planting"))
          }
        }
        var taken = 0
        #expect(throws: StoreError.full) {
          while true {
            try promise(taken)
            taken += 1
          }
        }
        #expect(taken > 0)
        let catalog = try store.catalog()
        #expect(catalog.citizens.count == taken)
        #expect(catalog.pledges.count == taken)
        #expect(try store.integrityProblems() == [])
        try store.write { db in try db.execute(sql: "PRAGMA max_page_count = 100000") }
        try promise(taken)
        #expect(try store.catalog().pledges.count == taken + 1)
      }
    }

    @Test("A backup made while others write is one sound state")
    func backsUp() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        try store.add(
          citizens: (0..<50).map { "c\($0)" }, Action(id: "planting", title: "Plant trees", pledgeLimit: 10))
        for number in 0..<25 { _ = try store.pledge(Pledge(citizen: "c\(number)", action: "planting"), at: .noon()) }
        let copy = path + ".backup"
        try store.backup(to: copy)
        _ = try store.pledge(Pledge(citizen: "c49", action: "planting"), at: .noon())
        try store.backup(to: copy + "2")
        let (first, second) = (try Store.open(copy), try Store.open(copy + "2"))
        #expect(try first.catalog().pledges.count == 25)
        #expect(try second.catalog().pledges == store.catalog().pledges)
        #expect(try second.revision == store.revision)
        #expect(try first.integrityProblems() == [])
      }
    }
  }
#endif
