#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("What pages guard against")
  struct PageSafetyTests {
    @Test("A form without its token changes nothing", arguments: ["", "0", String(repeating: "0", count: 64)])
    func forged(token: String) async throws {
      let village = try PageVillage()
      try await village.visit { visitor in
        try await visitor.open("/join")
        try await visitor.submit("/join", [], csrf: token)
        #expect(visitor.status == .forbidden)
        #expect(visitor.cookies["onpromet"] == nil)
      }
    }

    @Test("The token of one browser is worth nothing in another")
    func stolen() async throws {
      try await PageVillage().visit { visitor in
        var other = PageVisitor(visitor.client)
        try await other.open("/join")
        let token = other.html.firstMatch(of: #/name="csrf" value="(\w+)"/#).map { String($0.output.1) }
        try await visitor.open("/join")
        try await visitor.submit("/join", [], csrf: token)
        #expect(visitor.status == .forbidden)
      }
    }

    @Test("No script can read the session, and no other site sends it along")
    func cookies() async throws {
      try await PageVillage().visit { visitor in
        try await visitor.open("/join")
        try await visitor.submit("/join", [])
        let session = try #require(visitor.headers[values: .setCookie].first { $0.hasPrefix("onpromet=") })
        #expect(session.contains("HttpOnly") && session.contains("SameSite=Strict"))
        #expect(visitor.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(visitor.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
        #expect(visitor.headers[.cacheControl] == "no-store")
      }
    }

    @Test("Forms lead on within the site only", arguments: ["//evil.example", "https://evil.example", "/\\evil", "x"])
    func redirects(next: String) async throws {
      try await PageVillage().visit { visitor in
        try await visitor.open("/join")
        try await visitor.submit("/join", [("next", next)])
        #expect(!visitor.html.contains("evil"))
      }
    }

    @Test("A citizen cannot touch the promise of another")
    func others() async throws {
      let village = try PageVillage()
      let pledge = try #require(
        try village.store.list(Pledge.self, limit: 1, filters: []).rows.first?.id.values.first)
      try await village.visit { visitor in
        try await visitor.open("/join")
        try await visitor.submit("/join", [])
        try await visitor.open("/me")
        try await visitor.submit("/me/pledges/\(pledge)/cancel")
        #expect(visitor.status == .notFound)
      }
      #expect(try village.store.read(Pledge.self, [pledge]).record.status == .pledged)
    }

    @Test("What is absent is a page for people and a problem document for programs")
    func absent() async throws {
      try await PageVillage().visit { visitor in
        let page = try await visitor.client.executeRequest(
          uri: "/nowhere", method: .get, headers: [.accept: "text/html", .acceptLanguage: "fr"], body: nil)
        #expect(page.status == .notFound && String(buffer: page.body).contains("<html lang=\"fr\">"))
        let document = try await visitor.client.executeRequest(uri: "/nowhere", method: .get, headers: [:], body: nil)
        #expect(document.headers[.contentType] == "application/problem+json")
      }
    }

    @Test("The style sheet is loaded once")
    func styleSheet() async throws {
      try await PageVillage().visit { visitor in
        try await visitor.open("/")
        try await visitor.open(try #require(visitor.link("/style.css")))
        let tag = try #require(visitor.headers[.eTag])
        let again = try await visitor.client.executeRequest(
          uri: "/style.css", method: .get, headers: [.ifNoneMatch: tag], body: nil)
        #expect(again.status == .notModified)
      }
    }
  }
#endif
