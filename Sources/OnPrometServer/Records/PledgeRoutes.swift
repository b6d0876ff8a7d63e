#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  /// The routes of promises: making one, withdrawing and confirming it, and who came.
  struct PledgeRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] { [listing, pledging, reading, cancelling, confirming, attending] }

    private static let list = "/v1/actions/{id}/pledges"
    private static let item = "/v1/actions/{id}/pledges/{pledge}"
    private static let shape = Shape.named("Pledge", Versioned<Pledge>.shape)

    /// Whoever runs the action sees who promised.
    private var listing: Route {
      Route(
        .get, Self.list, "Promises to an action, in the order in which they came",
        access: .only(.host(parameter: "id")),
        query: RecordPaging.query + [
          RouteParameter("status", ColumnShapes.shape(of: "status", in: .pledges), "Only promises that have this")
        ],
        answers: [RouteAnswer(200, "The rows, and where the list goes on", RecordPaging.shape(of: Self.shape))]
      ) { call in
        let action = try call.path("id")
        let status = call.query("status").map { [RecordFilter("status", $0)] } ?? []
        let (cursor, limit) = (call.query("after"), RecordPaging.limit(of: call))
        let page = try await parts.storing { store in
          try store.look { transaction in
            _ = try transaction.read(Action.self, RecordKey([action]))
            return try transaction.list(
              Pledge.self, after: cursor, limit: limit, filters: [RecordFilter("action", action)] + status)
          }
        }
        return RecordPaging.response(page) { $0.text }
      }
    }

    private var pledging: Route {
      Route(
        .post, Self.list, "Promise to take part; beyond the limit it waits", access: .only(.any(.citizen)),
        body: .json(Self.request),
        answers: [
          RouteAnswer(
            201, "The promise, `pledged` or `waiting`", Self.shape,
            headers: [EntityTag.answered, RouteParameter("Location", .prose, required: true, "Its address")])
        ], refusals: [409]
      ) { call in
        let pledge = try pledge(call)
        return try await call.once(parts) { transaction in
          _ = try transaction.read(Action.self, RecordKey([pledge.action]))
          let made = try transaction.pledge(pledge)
          return StoredAnswer(
            status: 201, location: Self.address(of: made), etag: EntityTag(made.version).text,
            body: Data(made.text.utf8))
        }
      }
    }

    private var reading: Route {
      Route(
        .get, Self.item, "One promise", access: Self.concerned,
        answers: [RouteAnswer(200, "The promise", Self.shape, headers: [EntityTag.answered])]
      ) { call in
        let (action, key) = (try call.path("id"), RecordKey([try call.path("pledge")]))
        let found = try await parts.storing { try $0.look { try $0.pledge(key, to: action) } }
        if EntityTag(found.version).isKnown(to: call.request) { return Response(status: .notModified) }
        return found.response
      }
    }

    private var cancelling: Route {
      Route(
        .delete, Self.item, "Withdraw a promise; who waits gets its places", access: Self.concerned,
        headers: [EntityTag.header],
        answers: [RouteAnswer(200, "The promise, `cancelled`", Self.shape, headers: [EntityTag.answered])],
        refusals: [409, 412, 428]
      ) { call in
        let version = try EntityTag.expected(by: call.request, call.language)
        let (action, key) = (try call.path("id"), RecordKey([try call.path("pledge")]))
        return try await parts.store.change(at: parts.clock()) { transaction in
          _ = try transaction.pledge(key, to: action)
          return try transaction.cancelPledge(key.values[0], ifVersion: version)
        }.response
      }
    }

    private var confirming: Route {
      Route(
        .post, Self.item + "/confirmation", "Confirm a promise that came up from the waiting list",
        access: .only(.pledger(parameter: "pledge")),
        answers: [RouteAnswer(201, "The promise", Self.shape, headers: [EntityTag.answered])], refusals: [409, 422]
      ) { call in
        let (action, key) = (try call.path("id"), RecordKey([try call.path("pledge")]))
        return try await call.once(parts) { transaction in
          _ = try transaction.pledge(key, to: action)
          let confirmed = try transaction.confirm(key.values[0])
          return StoredAnswer(
            status: 201, location: Self.address(of: confirmed), etag: EntityTag(confirmed.version).text,
            body: Data(confirmed.text.utf8))
        }
      }
    }

    private var attending: Route {
      Route(
        .post, "/v1/actions/{id}/attendance", "Note who came, who did not, and of whom nobody knows",
        access: .only(.host(parameter: "id")), body: .json(Self.attendance),
        answers: [
          RouteAnswer(
            201, "The promises as they are now",
            .object([Shape.Field("rows", .list(of: Self.shape, atMost: 10_000), required: true)]))
        ]
      ) { call in
        let action = try call.path("id")
        let entries = call.body["rows"]?.array ?? []
        let list = entries.map { entry in
          Attendance(pledge: entry["pledge"]?.string ?? "", attended: entry["attended"]?.integer)
        }
        return try await call.once(parts) { transaction in
          let rows = try transaction.attendance(action, list)
          let text = "{\"rows\": [" + rows.map(\.text).joined(separator: ", ") + "]}"
          return StoredAnswer(status: 201, body: Data(text.utf8))
        }
      }
    }

    /// Who made the promise, and whoever runs its action.
    private static let concerned = AccessRule.only(.pledger(parameter: "pledge"), .host(parameter: "id"))

    /// What the promise does not decide itself may not be said: when, with what status, until when it is to be confirmed, who came.
    private static let request = Shape.object(
      Pledge.fields().filter { field in
        !["pledged_at", "status", "attended", "confirm_by", "cancelled_at"].contains(field.name)
      })

    private static let attendance = Shape.object([
      Shape.Field(
        "rows",
        .list(
          of: .object([
            Shape.Field("pledge", .identifier, required: true),
            Shape.Field(
              "attended", .optional(.integer(from: 0, to: 1000)), required: true,
              "Places that came: 0 is a no-show, null is not known"),
          ]), atMost: 10_000), required: true)
    ])

    private func pledge(_ call: RouteCall) throws -> Pledge {
      let action = try call.path("id")
      var members = call.body.members.filter { $0.value != .null }
      if let access = call.access, access.role == .citizen, let herself = access.scope {
        members = [JSONValue.Member("citizen", .string(herself))].setting(members)
      }
      guard (members.first { $0.name == "action" }?.value ?? .string(action)) == .string(action) else {
        throw Problem(FieldError(field: "action", value: "", requirement: .oneOf([action])), call.language)
      }
      let object = JSONValue.object(members.setting([JSONValue.Member("action", .string(action))]))
      let pledge = try Pledge(json: object, in: Pledge.table.rawValue, timeZone: parts.settings.timeZone)
      guard call.access?.role == .admin || pledge.citizen == call.access?.scope else { throw Problem.forbidden }
      return pledge
    }

    private static func address(of pledge: Versioned<Pledge>) -> String {
      "/v1/actions/\(RecordKey([pledge.record.action]).text)/pledges/\(pledge.id.text)"
    }
  }

  extension StoreTransaction {
    /// A promise to an action.
    /// - Throws: ``StoreError/absent`` where it is one to another.
    fileprivate func pledge(_ key: RecordKey, to action: String) throws -> Versioned<Pledge> {
      let found = try read(Pledge.self, key)
      guard found.record.action == action else { throw StoreError.absent }
      return found
    }
  }

  extension Versioned<Pledge> {
    /// The promise with its identifier, which no table of promises has.
    static var shape: Shape {
      .object([Shape.Field("id", .identifier, required: true)] + Pledge.fields(requiring: ["citizen", "action"]))
    }

    /// The promise as JSON.
    var text: String {
      "{\"id\": \(JSONValue.string(id.text).text), " + record.json().dropFirst()
    }

    /// The promise with its version.
    var response: Response {
      var response = JSONBody(ByteBuffer(string: text)).response
      response.headers[.eTag] = EntityTag(version).text
      return response
    }
  }
#endif
