#if Server
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  /// How lists are cut into pages: so many rows after a cursor that the page before gave.
  enum RecordPaging {
    static let query = [
      RouteParameter("limit", .integer(from: 1, to: 200), "The most rows wanted; 50 unless given"),
      RouteParameter("after", cursor, "Where an earlier page says that the list goes on"),
    ]

    static let cursor = Shape.text(TextShape(.visible, longest: 2000))

    static func shape(of row: Shape) -> Shape {
      .object([
        Shape.Field("rows", .list(of: row, atMost: 200), required: true),
        Shape.Field("next", .optional(cursor), required: true, "Where the list goes on; null at its end"),
      ])
    }

    static func limit(of call: RouteCall) -> Int {
      call.integer("limit") ?? 50
    }

    /// A page as the list's document.
    static func response<Record>(_ page: RecordPage<Record>, row: (Versioned<Record>) -> String) -> Response {
      let next = page.next.map(JSONValue.string) ?? .null
      let text = "{\"rows\": [" + page.rows.map(row).joined(separator: ", ") + "], \"next\": \(next.text)}"
      return JSONBody(ByteBuffer(string: text)).response
    }
  }
#endif
