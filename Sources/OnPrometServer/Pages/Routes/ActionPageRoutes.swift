#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometStore

  /// The page of an action, and promising.
  struct ActionPageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/actions/{id}", "An action, why it suits, and how many will come") { call in
          try await show(call, try call.call.path("id"))
        },
        desk.post("/actions/{id}/pledge", as: .citizen, "Makes a promise") { call, citizen in
          try await pledge(call, citizen, try call.call.path("id"))
        },
      ]
    }

    private func show(
      _ call: PageCall, _ id: String, _ entry: PledgeEntry = PledgeEntry(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
      guard let state = try await state(of: id, citizen: call.citizen) else { return desk.problem(.notFound, call) }
      let answerer = try await desk.answerer(for: id)
      let builder = ActionBuilder(
        questions: answerer.questions(call.language), action: state.action, slots: state.slots,
        promised: state.promised, citizen: call.citizen.flatMap(answerer.candidate), own: state.own,
        isSignedIn: call.reader.isSignedIn)
      return call.answer(try builder.page(entry), desk.renderer, status: status)
    }

    /// What the store holds of an action.
    private struct State: Sendable {
      let action: Action
      let slots: [Slot]
      let promised: Int
      let own: Pledge?
    }

    private func state(of id: String, citizen: String?) async throws -> State? {
      try await desk.parts.storing { store in
        try store.look { transaction in
          guard let action = try? transaction.read(Action.self, [id]).record else { return nil }
          let slots = try transaction.list(Slot.self, limit: 100, filters: [RecordFilter("action", id)]).rows
          let own = try citizen.map { citizen in
            try transaction.list(
              Pledge.self, limit: 100, filters: [RecordFilter("action", id), RecordFilter("citizen", citizen)]
            ).rows.map(\.record)
          }
          return State(
            action: action, slots: slots.map(\.record), promised: try transaction.promisedPlaces(to: id),
            own: own?.last { $0.status != .cancelled })
        }
      }
    }

    private func pledge(_ call: PageCall, _ citizen: String, _ action: String) async throws -> Response {
      var entry = PledgeEntry(call.form)
      guard let promise = entry.pledge(of: citizen, to: action, call.language) else {
        return try await show(call, action, entry, status: .unprocessableContent)
      }
      let now = desk.parts.clock()
      do {
        let made = try await desk.parts.storing { try $0.pledge(promise, at: now) }
        return call.go(to: PagePath.action(action), done: made.record.status == .waiting ? .waiting : .promised)
      } catch StoreError.exists, StoreError.closed {
        return desk.problem(.conflict, call)
      } catch StoreError.absent, StoreError.refused {
        return desk.problem(.notFound, call)
      }
    }
  }
#endif
