#if Server
  import Foundation
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  extension RecordResource {
    /// What a request brings: all fields may be there, none but those that no record can be without must; the path tells its own.
    private func body(requiring required: [String]) -> Shape {
      .object(Record.fields(requiring: Set(required)))
    }

    private var required: [String] {
      Record.columns.filter { $0.isRequired && $0.name != "id" && places[$0.name] == nil }.map(\.name)
    }

    /// The route that adds a record.
    var creating: Route {
      Route(
        .post, list, "Add a record; it gets an identifier unless it brings one", access: rules.create,
        body: .json(body(requiring: required)),
        answers: [
          RouteAnswer(
            201, "The record", shape,
            headers: [EntityTag.answered, RouteParameter("Location", .prose, required: true, "Its address")])
        ], refusals: [404, 409]
      ) { call in
        let identifier = Record.keyColumns.contains("id") ? [JSONValue.Member("id", .string(OpaqueID.next()))] : []
        let given = call.body.members.filter { $0.value != .null }
        let record = try record(given, path: list, call, defaults: identifier + defaults(call))
        let above = try parentKey(call)
        return try await call.once(parts) { transaction in
          try parent(transaction, above)
          let added = try transaction.insert(record)
          return StoredAnswer(
            status: 201, location: address(of: added.id), etag: EntityTag(added.version).text,
            body: Data(added.record.json().utf8))
        }
      }
    }

    /// The route that puts another record in a record's place.
    var replacing: Route {
      Route(
        .put, item, "Replace a record", access: rules.change, headers: [EntityTag.header],
        body: .json(body(requiring: required)), answers: changed, refusals: Self.changeRefusals
      ) { call in
        let version = try EntityTag.expected(by: call.request, call.language)
        let record = try record(call.body.members.filter { $0.value != .null }, path: item, call)
        return try await parts.store.change(at: parts.clock()) { transaction in
          try transaction.replace(record, ifVersion: version)
        }.response()
      }
    }

    /// The route that changes some fields of a record (RFC 7396).
    var patching: Route {
      Route(
        .patch, item, "Change some fields of a record; null empties one", access: rules.change,
        headers: [EntityTag.header], body: .patch(body(requiring: [])), answers: changed,
        refusals: Self.changeRefusals
      ) { call in
        let version = try EntityTag.expected(by: call.request, call.language)
        let key = try key(call)
        let old = try await parts.storing { try $0.read(Record.self, key) }
        let members = try JSONValue(parsing: old.record.json().utf8).members.setting(call.body.members)
        let record = try record(members.filter { $0.value != .null }, path: item, call)
        return try await parts.store.change(at: parts.clock()) { transaction in
          try transaction.replace(record, ifVersion: version ?? old.version)
        }.response()
      }
    }

    /// The route that deletes a record.
    var deleting: Route {
      Route(
        .delete, item, "Delete a record", access: rules.delete, headers: [EntityTag.header],
        answers: [RouteAnswer(204, "Deleted")], refusals: [409, 412, 428]
      ) { call in
        let version = try EntityTag.expected(by: call.request, call.language)
        let key = try key(call)
        try await parts.store.change(at: parts.clock()) { transaction in
          try transaction.delete(Record.self, key, ifVersion: version)
        }
        return Response(status: .noContent)
      }
    }

    private static var changeRefusals: Set<Int> { [409, 412, 428] }

    private var changed: [RouteAnswer] {
      [RouteAnswer(200, "The record as it is now", shape, headers: [EntityTag.answered])]
    }

    private func address(of key: RecordKey) -> String {
      zip(Record.keyColumns, key.values).reduce(item) { path, part in
        path.replacing("{\(places[part.0] ?? part.0)}", with: RecordKey([part.1]).text)
      }
    }
  }
#endif
