#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometStore

  /// Starting a promise: whoever starts it is the first to promise.
  struct PromisePageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/promise", "Starting a promise") { call in answer(PromiseEntry(), call) },
        desk.post("/promise", as: .citizen, "Starts a promise") { call, citizen in try await start(call, citizen) },
      ]
    }

    private func answer(_ entry: PromiseEntry, _ call: PageCall, status: HTTPResponse.Status = .ok) -> Response {
      let page = entry.page(map: desk.parts.map, mustJoin: call.citizen == nil, call.language)
      return call.answer(page, desk.renderer, status: status)
    }

    private func start(_ call: PageCall, _ citizen: String) async throws -> Response {
      var entry = PromiseEntry(call.form)
      let (id, now) = (OpaqueID.next(), desk.parts.clock())
      guard
        let action = entry.action(
          id: id, by: citizen, map: desk.parts.map, now: now, zone: desk.parts.settings.timeZone, call.language)
      else { return answer(entry, call, status: .unprocessableContent) }
      try await desk.parts.storing { store in
        try store.change(at: now) { transaction in
          _ = try transaction.insert(action)
          _ = try transaction.pledge(try Pledge(citizen: citizen, action: id))
        }
      }
      return call.go(to: PagePath.action(id), done: .promised)
    }
  }
#endif
