#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometStore
  import Testing

  @Suite("Tokens let in whoever shows their secret, as long as they are in force")
  struct TokenTests {
    @Test("A token tells role and scope; another text, an expired or a revoked one tells nothing")
    func tells() throws {
      try StoreFile.open { store in
        _ = try store.insert(Citizen(id: "amina"), at: .noon())
        let token = try store.issueToken(.citizen, scope: "amina", expires: .noon(1), at: .noon())
        let access = Access(tokenID: token.id, role: .citizen, scope: "amina")
        #expect(try store.access(of: token.secret, now: .noon()) == access)
        for wrong in ["", ".", token.id, token.id + ".", token.secret + "0", String(token.secret.dropLast())] {
          #expect(try store.access(of: wrong, now: .noon()) == nil)
        }
        #expect(try store.access(of: token.secret, now: .noon(1)) == nil)
        try store.revokeToken(token.id, at: .noon())
        #expect(try store.access(of: token.secret, now: .noon()) == nil)
        #expect(throws: StoreError.absent) { try store.revokeToken(token.id, at: .noon()) }
        #expect(try store.tokens().map(\.revokedAt) == ["2011-04-02T12:00:00Z"])
      }
    }

    @Test("A token that another process revokes opens nothing within a second, one of an erased person nothing at once")
    func forgets() throws {
      try StoreFile.with { path in
        let (store, other) = (try Store.open(path), try Store.open(path))
        _ = try store.insert(Citizen(id: "amina"), at: .noon())
        let (first, second) = (
          try store.issueToken(.admin, at: .noon()), try store.issueToken(.citizen, scope: "amina", at: .noon())
        )
        for token in [first, second] { #expect(try store.access(of: token.secret, now: .noon()) != nil) }
        try other.revokeToken(first.id, at: .noon())
        #expect(try store.access(of: first.secret, now: .noon() + 1) == nil)
        try store.erase("amina", at: .noon())
        #expect(try store.access(of: second.secret, now: .noon()) == nil)
      }
    }

    @Test("The file holds no secret")
    func keepsHashes() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        let secret = try store.issueToken(.admin, at: .noon()).secret
        let random = secret.split(separator: ".")[1]
        for file in [path, path + "-wal"] {
          let bytes = try Data(contentsOf: URL(filePath: file))
          #expect(bytes.range(of: Data(random.utf8)) == nil)
        }
      }
    }

    @Test(
      "A scope must fit the role",
      arguments: [(Role.citizen, nil), (.citizen, "nobody"), (.organizer, "amina"), (.company, nil), (.admin, "amina")]
        as [(Role, String?)])
    func checksScope(role: Role, scope: String?) throws {
      try StoreFile.open { store in
        _ = try store.insert(Citizen(id: "amina"), at: .noon())
        #expect(throws: StoreError.self) { try store.issueToken(role, scope: scope, at: .noon()) }
      }
    }

    private func add(_ store: Store, _ request: RepeatableRequest, _ id: String, hours: Double) throws -> String {
      let answer = try store.change(at: .noon(hours)) { transaction in
        try transaction.once(request) { transaction in
          let added = try transaction.insert(Citizen(id: id))
          return StoredAnswer(status: 201, location: nil, etag: "1", body: Data(added.id.text.utf8))
        }
      }
      return String(decoding: answer.body, as: UTF8.self)
    }

    @Test("A request that comes again gets its first answer and does nothing; within a day, and for its token alone")
    func repeats() throws {
      try StoreFile.open { (store: Store) throws in
        let request = RepeatableRequest(token: "t", key: "k", fingerprint: "f")
        #expect(try add(store, request, "amina", hours: 0) == "amina")
        #expect(try add(store, request, "bob", hours: 1) == "amina")
        #expect(throws: StoreError.otherRequest) {
          try add(store, RepeatableRequest(token: "t", key: "k", fingerprint: "g"), "bob", hours: 1)
        }
        let other = RepeatableRequest(token: "u", key: "k", fingerprint: "f")
        // A request that failed left no answer.
        #expect(throws: StoreError.exists) { try add(store, other, "amina", hours: 1) }
        #expect(try add(store, other, "carol", hours: 1) == "carol")
        #expect(try add(store, request, "dave", hours: 25) == "dave")
        #expect(try store.catalog().citizens.map(\.id) == ["amina", "carol", "dave"])
      }
    }
  }
#endif
