#if Server
  import CivicDomain
  import Foundation
  import HTTPTypes
  import Hummingbird
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("Questions over HTTP")
  struct QuestionRouteTests {
    /// What a command is asked, and the request that asks the same.
    struct Same: CustomTestStringConvertible {
      let command: [String]
      let method: HTTPRequest.Method
      let path: String
      let body: String?

      init(_ command: String, _ path: String, _ method: HTTPRequest.Method = .get, _ body: String? = nil) {
        self.command = command.split(separator: " ").map(String.init)
        (self.path, self.method, self.body) = (path, method, body)
      }

      var testDescription: String { path }
    }

    static let town: [Same] = [
      Same("recommend --citizen theo --top 3", "/v1/citizens/theo/recommendations?limit=3&"),
      Same("recommend --citizen rosa", "/v1/citizens/rosa/recommendations?"),
      Same("explain --citizen rosa --action car-free-day", "/v1/citizens/rosa/recommendations/car-free-day?"),
      Same("explain --citizen hugo --action night-shelter", "/v1/citizens/hugo/recommendations/night-shelter?"),
      Same("forecast --action river-may", "/v1/actions/river-may/forecast?"),
      Same("resolve --action car-free-day", "/v1/actions/car-free-day/resolution?"),
      Same("ask --action hedge-far", "/v1/actions/hedge-far/candidates?"),
      Same("watch --organization rives-propres", "/v1/organizations/rives-propres/watch?"),
      Same("ask --organization vergers", "/v1/organizations/vergers/requests?"),
      Same("reach --organization rives-propres", "/v1/organizations/rives-propres/reach?"),
      Same("allocate --commitments 2", "/v1/allocations?", .post, #"{"commitments": 2}"#),
      Same("team --organization lumen", "/v1/teams?", .post, #"{"organization": "lumen"}"#),
      Same(
        "design --action hedge-far --slot-count 1,2 --hours 3,6 --trials 50", "/v1/actions/hedge-far/design?", .post,
        #"{"slots": [1, 2], "hours": [3, 6], "trials": 50}"#),
    ]

    @Test("They have the rows and the summary of the command line, byte for byte", arguments: town)
    func sameBytes(_ same: Same) async throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      for language in ["fr", "en"] {
        let told = try Town.run(same.command + ["--format", "json"], language: language)
        let answer = try await served.ask(
          same.path + "language=\(language)", same.method, same.body, token: served.token(.admin))
        #expect(answer.status == 200)
        #expect(answer.text.withoutModel == told.output)
      }
    }

    @Test(
      "A question under a key gets its first answer again, whatever was promised since; another one under it is refused",
      arguments: town.filter { $0.method == .post })
    func replay(_ question: Same) async throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let (token, other) = (try served.token(.admin), try served.token(.admin))
      let key: HTTPFields = [try #require(HTTPField.Name("Idempotency-Key")): "plan-1"]
      func ask(_ token: String, _ body: String? = question.body) async throws -> (status: Int, text: String) {
        try await served.ask(question.path, .post, body, token: token, headers: key)
      }
      let (first, revision) = (try await ask(token), try served.parts.store.revision)
      #expect(first.status == 200)
      _ = try served.parts.store.pledge(Pledge(citizen: "ines", action: "hedge-far"), at: served.moment)
      try served.parts.live.refresh(fitting: true)
      #expect(try await ask(token) == first)
      #expect(try await ask(other) != first)
      #expect(try await ask(token, #"{"seed": 9}"#).status == (question.path.hasPrefix("/v1/teams") ? 400 : 422))
      // Keeping an answer is no change that models would have to learn from.
      #expect(try served.parts.store.revision == revision + 1)
    }

    @Test("Places that are given up over HTTP make the organizer's watch speak of it")
    func lateWithdrawals() async throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let token = try served.token(.organizer, "rives-propres")
      let listed = try await served.ask("/v1/actions/river-may/pledges?status=pledged&limit=3", token: token).text
      let rows = try JSONOutput.parse(listed).rows
      let pledges = rows.compactMap { $0["id"] as? String }
      let version: HTTPFields = [.ifMatch: "\"1\""]
      for pledge in pledges {
        let path = "/v1/actions/river-may/pledges/\(pledge)"
        #expect(try await served.ask(path, .delete, token: token, headers: version).text.contains("cancelled_at"))
      }
      try served.parts.live.refresh(fitting: false)
      let watched = try await served.ask("/v1/organizations/rives-propres/watch?language=en", token: token).text
      let (actions, summary) = try JSONOutput.parse(watched)
      let row = try #require(actions.first { $0["action"] as? String == "river-may" })
      #expect(row["lost"] as? Int == rows.reduce(0) { $0 + ($1["places"] as? Int ?? 1) })
      #expect(row["lost_since"] as? String == "2026-05-02T07:00:00Z")
      #expect((summary["late_cancellations"] as? [String])?.count == 1)
    }

    @Test("Reminders too, where there is something to learn from")
    func reminders() async throws {
      let served = try ServedTables("datasets/district", at: "2026-05-02T09:00")
      let told = try District.run(["remind", "--organization", "pantry", "--format", "json"])
      let answer = try await served.ask(
        "/v1/organizations/pantry/reminders?language=en", token: served.token(.organizer, "pantry"))
      #expect(answer.text.withoutModel == told.output)
    }

    @Test(
      "Nobody asks beyond her own",
      arguments: [
        (Role.citizen, "theo", "/v1/citizens/rosa/recommendations", 403),
        (.organizer, "vergers", "/v1/actions/river-may/forecast", 403),
        (.organizer, "vergers", "/v1/organizations/rives-propres/watch", 403),
        (.company, "lumen", "/v1/organizations/lumen/reminders", 403),
        (.company, "lumen", "/v1/organizations/lumen/report?k=2", 400),
        (.organizer, "rives-propres", "/v1/actions/river-may/impact", 200),
        (.organizer, "rives-propres", "/v1/actions/river-may/filling", 200),
        (.company, "lumen", "/v1/organizations/lumen/report", 200),
      ])
    func scope(role: Role, scope: String, path: String, status: Int) async throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      #expect(try await served.ask(path, token: served.token(role, scope)).status == status)
    }

    @Test("An organizer hears of nobody but who supports her organization or promised to join its actions")
    func ownPeople() async throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let answer = try await served.ask(
        "/v1/actions/hedge-far/candidates", token: served.token(.organizer, "vergers"))
      let own = try served.parts.store.catalog().pledges
      let promised = Set(
        own.indices.filter { ["orchard-april", "orchard-may", "hedge-far"].contains(own.actions[own.action[$0]]) }
          .map { own.citizens[own.citizen[$0]] })
      let named = try JSONOutput.parse(answer.text).rows.compactMap { $0["citizen"] as? String }
      #expect(Set(named).isSubset(of: promised))
    }

    @Test("A company hears of its teams together, and of nobody in them")
    func teams() async throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let token = try served.token(.company, "lumen")
      let answer = try await served.ask("/v1/teams", .post, #"{"organization": "lumen"}"#, token: token)
      let (rows, summary) = try JSONOutput.parse(answer.text)
      #expect(rows.isEmpty)
      #expect((summary["teams"] as? Int ?? 0) > 0)
      let other = try await served.ask("/v1/teams", .post, #"{"organization": "vergers"}"#, token: token)
      #expect(other.status == 403)
    }
  }

  extension String {
    /// The answer without the version of the models, as the command line writes it.
    fileprivate var withoutModel: String {
      replacing(#/, "model": "[^"]*"\}\n$/#, with: "}\n")
    }
  }
#endif
