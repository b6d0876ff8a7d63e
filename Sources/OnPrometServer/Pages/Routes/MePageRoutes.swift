#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometReport
  import OnPrometStore

  /// A citizen's own page: her promises, her choices, her data.
  struct MePageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/me", as: .citizen, "A citizen's promises and choices") { call, citizen in
          call.answer(try await page(call, citizen), desk.renderer)
        },
        desk.post("/me", as: .citizen, "Keeps a citizen's choices") { call, citizen in try await save(call, citizen) },
        desk.post("/me/pledges/{pledge}/cancel", as: .citizen, "Withdraws a promise") { call, citizen in
          try await change(call, citizen, .cancelled) { _ = try $0.cancelPledge($1) }
        },
        desk.post("/me/pledges/{pledge}/confirm", as: .citizen, "Confirms a promise") { call, citizen in
          try await change(call, citizen, .confirmed) { _ = try $0.confirm($1) }
        },
        desk.get("/me/data.json", as: .citizen, "All that is kept about a citizen") { call, citizen in
          let everything = try await desk.parts.storing { try $0.everything(about: citizen) }
          var response = JSONBody(everything).response
          response.headers[.contentDisposition] = "attachment; filename=\"on-promet.json\""
          return response
        },
        desk.post("/me/erase", as: .citizen, "Erases all about a citizen") { call, citizen in
          guard call.form["sure"] == "yes" else { return call.go(to: "/me") }
          let now = desk.parts.clock()
          try await desk.parts.storing { try $0.erase(citizen, at: now) }
          return call.signOut(call.go(to: "/", done: .erased))
        },
      ]
    }

    private func page(_ call: PageCall, _ citizen: String) async throws -> MePage {
      let (parts, language) = (desk.parts, call.language)
      let now = parts.clock()
      return try await parts.storing { store in
        try store.look { transaction in
          let pledges = try transaction.list(Pledge.self, limit: 200, filters: [RecordFilter("citizen", citizen)]).rows
          let started = try transaction.list(Action.self, limit: 200, filters: [RecordFilter("initiator", citizen)])
            .rows
          let organizations = try transaction.list(Organization.self, limit: 1_000).rows.map(\.record)
          let words = Vocabulary(language, map: parts.map, organizations: organizations)
          return MeBuilder(
            citizen: try transaction.read(Citizen.self, [citizen]).record,
            promises: try pledges.map { try promise($0, transaction) },
            started: try started.map { ($0.record, try transaction.promisedPlaces(to: $0.record.id)) },
            facts: ActionFacts(words: words, zone: parts.settings.timeZone, now: now), map: parts.map, now: now
          ).page
        }
      }
    }

    private func promise(
      _ pledge: Versioned<Pledge>, _ transaction: StoreTransaction
    ) throws -> MeBuilder.Promise {
      let action = pledge.record.action
      return MeBuilder.Promise(
        id: pledge.id.values[0], pledge: pledge.record, action: try transaction.read(Action.self, [action]).record,
        promised: try transaction.promisedPlaces(to: action),
        deadline: try transaction.confirmationDeadline(of: pledge.id.values[0]))
    }

    private func save(_ call: PageCall, _ citizen: String) async throws -> Response {
      let (form, map, now) = (call.form, desk.parts.map, desk.parts.clock())
      try await desk.parts.storing { store in
        try store.change(at: now) { transaction in
          var person = try transaction.read(Citizen.self, [citizen]).record
          // What the form does not show, such as particular themes, stays.
          let shown = Set(map.themes.filter { $0.parent == nil }.map(\.code))
          let chosen = form.all("theme").filter(shown.contains)
          person.themes = person.themes.filter { !shown.contains($0.code) } + chosen.map { Interest($0) }
          person.formats = form.all("format").compactMap(Format.init)
          person.maximumHours = form["max_hours"].flatMap { Double($0) }.flatMap { (0...1_000).contains($0) ? $0 : nil }
          person.contactable = form["contactable"].map { $0 == "yes" } ?? person.contactable
          _ = try transaction.replace(person, ifVersion: nil)
        }
      }
      return call.go(to: "/me", done: .saved)
    }

    /// Changes one of the citizen's own promises.
    private func change(
      _ call: PageCall, _ citizen: String, _ done: PageDone,
      _ work: @escaping @Sendable (StoreTransaction, String) throws -> Void
    ) async throws -> Response {
      let (id, now) = (try call.call.path("pledge"), desk.parts.clock())
      do {
        try await desk.parts.storing { store in
          try store.change(at: now) { transaction in
            guard try transaction.read(Pledge.self, [id]).record.citizen == citizen else { throw StoreError.absent }
            try work(transaction, id)
          }
        }
        return call.go(to: "/me", done: done)
      } catch StoreError.absent {
        return desk.problem(.notFound, call)
      } catch StoreError.closed {
        return desk.problem(.conflict, call)
      }
    }
  }
#endif
