#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometStore

  /// What an organizer sees and notes.
  struct OrganizerPageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/organizer", as: .organizer, "An organizer's actions and what is forecast of them") {
          call, organization in
          let answerer = try await desk.answerer()
          let builder = OrganizerBuilder(
            questions: answerer.questions(call.language), organization: organization)
          return call.answer(try builder.page(), desk.renderer)
        },
        desk.get("/organizer/actions/{id}", as: .organizer, "One action as its organizer sees it") {
          call, organization in
          try await show(call, organization, try call.call.path("id"))
        },
        desk.post("/organizer/actions/{id}/attendance", as: .organizer, "Notes who came") { call, organization in
          try await note(call, organization, try call.call.path("id"))
        },
      ]
    }

    private func show(_ call: PageCall, _ organization: String, _ id: String) async throws -> Response {
      guard let state = try await state(of: id, organization) else { return desk.problem(.notFound, call) }
      let answerer = try await desk.answerer(for: id)
      let builder = OrganizerActionBuilder(
        questions: answerer.questions(call.language), organization: organization, action: state.action,
        pledges: state.pledges)
      return call.answer(try builder.page(), desk.renderer)
    }

    /// The action and its promises, if it is the organization's own.
    private func state(
      of id: String, _ organization: String
    ) async throws -> (action: Action, pledges: [Versioned<Pledge>])? {
      try await desk.parts.storing { store in
        try store.look { transaction -> (action: Action, pledges: [Versioned<Pledge>])? in
          guard let action = try? transaction.read(Action.self, [id]).record, action.organization == organization else {
            return nil
          }
          return (
            action, try transaction.list(Pledge.self, limit: 1_000, filters: [RecordFilter("action", id)]).rows
          )
        }
      }
    }

    private func note(_ call: PageCall, _ organization: String, _ id: String) async throws -> Response {
      guard let state = try await state(of: id, organization) else { return desk.problem(.notFound, call) }
      let list = state.pledges.compactMap { pledge -> Attendance? in
        let key = pledge.id.values[0]
        guard let noted = call.form["attended-\(key)"].flatMap(AttendanceState.init) else { return nil }
        return Attendance(pledge: key, attended: noted.attended(of: pledge.record))
      }
      let now = desk.parts.clock()
      _ = try await desk.parts.storing { try $0.attendance(id, list, at: now) }
      return call.go(to: PagePath.organizer(id), done: .listed)
    }
  }
#endif
