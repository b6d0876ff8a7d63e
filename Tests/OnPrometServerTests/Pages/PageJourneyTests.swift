#if Server
  import CivicDomain
  import Foundation
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("Journeys through the pages")
  struct PageJourneyTests {
    @Test("From the guided choice to a promise on a condition, and its withdrawal")
    func promising() async throws {
      try await PageVillage().visit { visitor in
        try await visitor.open("/?give=hands&time=evening")
        let action = try #require(visitor.link("/actions/"))
        try await visitor.open(action)
        #expect(visitor.html.contains("/join?next=\(action)"))
        #expect(!visitor.html.contains("action=\"\(action)/pledge\""))
        try await visitor.open("/join?next=\(action)")
        try await visitor.submit("/join", [("next", action)])
        #expect(visitor.status == .created)
        #expect(visitor.html.contains("class=\"key\""))
        try await visitor.open(action)
        try await visitor.submit("\(action)/pledge", [("places", "0"), ("condition", "at_least")])
        #expect(visitor.status == .unprocessableContent)
        #expect(visitor.html.contains("id=\"places-error\"") && visitor.html.contains("id=\"others-error\""))
        try await visitor.submit(
          "\(action)/pledge", [("places", "2"), ("condition", "at_least"), ("others", "4")])
        #expect(visitor.status == .ok && visitor.html.contains("if at least 4 of us promise"))
        try await visitor.open("/me")
        let cancel = try #require(visitor.html.firstMatch(of: #/action="(\/me\/pledges\/[^"]+\/cancel)"/#))
        try await visitor.submit(String(cancel.output.1))
        #expect(!visitor.html.contains("/cancel\""))
      }
    }

    @Test("Whoever starts a promise is the first to promise, and the page tells how far it is")
    func starting() async throws {
      try await PageVillage().visit { visitor in
        try await visitor.open("/join")
        try await visitor.submit("/join", [])
        try await visitor.open("/promise")
        try await visitor.submit("/promise", [("title", ""), ("needed", "1"), ("closes", "2020-01-01")])
        for field in ["title", "needed", "closes"] { #expect(visitor.html.contains("id=\"\(field)-error\"")) }
        try await visitor.submit(
          "/promise", [("title", "<i>walk</i>"), ("needed", "3"), ("closes", "2026-06-01"), ("mode", "petition")])
        #expect(visitor.html.contains("<h1>&lt;i&gt;walk&lt;/i&gt;</h1>"))
        #expect(visitor.html.contains("max=\"3\" value=\"1\""))
        #expect(visitor.html.contains("until Monday 1 June"))
      }
    }

    @Test("An organizer sees forecasts and notes three states, of her own actions alone")
    func organizing() async throws {
      let village = try PageVillage()
      let key = try village.key(.organizer, "rives")
      try await village.visit { visitor in
        try await visitor.open("/sign-in")
        try await visitor.submit("/sign-in", [("key", key), ("next", "/")])
        #expect(visitor.html.contains("<h1>Rives</h1>"))
        try await visitor.open("/organizer/actions/bank")
        #expect(visitor.html.components(separatedBy: "<svg").count == 4)
        #expect(!visitor.html.contains("attended-"))
        try await visitor.open("/organizer/actions/walk")
        let field = try #require(visitor.html.firstMatch(of: #/name="(attended-[^"]+)"/#)).output.1
        for state in ["kept", "noShow", "unknown"] {
          try await visitor.submit("/organizer/actions/walk/attendance", [(String(field), state)])
          #expect(visitor.html.contains("name=\"\(field)\" value=\"\(state)\" checked"))
        }
        try await visitor.open("/organizer/actions/meal")
        #expect(visitor.status == .notFound)
        try await visitor.submit("/organizer/actions/meal/attendance", [])
        #expect(visitor.status == .notFound || visitor.status == .forbidden)
        try await visitor.open("/me")
        #expect(visitor.status == .seeOther)
      }
    }

    @Test("A company reads counts, and no name of anybody")
    func company() async throws {
      let village = try PageVillage()
      let key = try village.key(.company, "lumen")
      try await village.visit { visitor in
        try await visitor.open("/sign-in")
        try await visitor.submit("/sign-in", [("key", key), ("next", "/")])
        #expect(visitor.html.contains("<h1>Lumen</h1>"))
        #expect(!visitor.html.contains("worker-"))
      }
    }

    @Test("Leaving takes the promises, the choices and the key away")
    func leaving() async throws {
      let village = try PageVillage()
      try await village.visit { visitor in
        try await visitor.open("/join")
        try await visitor.submit("/join", [])
        try await visitor.open("/me")
        try await visitor.submit(
          "/me", [("theme", "water"), ("format", "onsite"), ("max_hours", "2.5"), ("contactable", "no")])
        #expect(visitor.html.contains("value=\"2.5\""))
        #expect(visitor.html.contains("name=\"contactable\" value=\"no\" checked"))
        try await visitor.open("/me/data.json")
        #expect(visitor.html.contains("\"onsite\""))
        try await visitor.open("/me")
        try await visitor.submit("/me/erase", [("sure", "yes")])
        #expect(visitor.cookies["onpromet"] == nil)
        try await visitor.open("/me")
        #expect(visitor.status == .seeOther)
      }
    }
  }
#endif
