#if Server
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  extension RecordResource {
    /// The record as the contract shows it.
    var shape: Shape {
      .named(name, .object(Record.fields(requiring: Set(Record.columns.filter(\.isRequired).map(\.name)))))
    }

    /// The route of the list.
    var listing: Route {
      Route(
        .get, list, "Some rows, in the order of their identifiers", access: rules.list,
        query: RecordPaging.query
          + filters.map { filter in
            RouteParameter(filter, ColumnShapes.shape(of: filter, in: Record.table), "Only rows that have this")
          },
        answers: [RouteAnswer(200, "The rows, and where the list goes on", RecordPaging.shape(of: shape))],
        refusals: [404]
      ) { call in
        let filters = filters.compactMap { column in call.query(column).map { RecordFilter(column, $0) } }
        let fixed = try told(by: list, call).compactMap { member in
          member.value.string.map { RecordFilter(member.name, $0) }
        }
        let (cursor, limit, above) = (call.query("after"), RecordPaging.limit(of: call), try parentKey(call))
        let page = try await parts.storing { store in
          try store.look { transaction in
            try parent(transaction, above)
            return try transaction.list(Record.self, after: cursor, limit: limit, filters: fixed + filters)
          }
        }
        return RecordPaging.response(page) { $0.record.json() }
      }
    }

    /// The route of one record.
    var reading: Route {
      Route(
        .get, item, "One record", access: rules.read,
        answers: [RouteAnswer(200, "The record", shape, headers: [EntityTag.answered])]
      ) { call in
        let key = try key(call)
        let found = try await parts.storing { try $0.read(Record.self, key) }
        return found.response(to: call.request)
      }
    }
  }

  extension Versioned where Record: EditableRecord {
    /// The record with its version; 304 when the client has it already.
    func response(to request: Request? = nil, status: HTTPResponse.Status = .ok) -> Response {
      let tag = EntityTag(version)
      if let request, tag.isKnown(to: request) { return Response(status: .notModified, headers: [.eTag: tag.text]) }
      var response = JSONBody(ByteBuffer(string: record.json()), status: status).response
      response.headers[.eTag] = tag.text
      return response
    }
  }
#endif
