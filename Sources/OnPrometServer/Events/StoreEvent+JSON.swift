#if Server
  import OnPrometFiles
  import OnPrometStore

  extension StoreEvent {
    /// The event as programs read it.
    package var json: JSONValue {
      get throws(JSONError) {
        .known([
          "sequence": .integer(Int(sequence)), "at": .string(at), "kind": .string(kind.rawValue),
          "action": .text(action), "citizen": .text(citizen), "organization": .text(organization),
          "payload": try JSONValue(parsing: Array(payload.utf8)),
        ])
      }
    }
  }
#endif
