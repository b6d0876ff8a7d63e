#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometStore

  /// Joining, signing in and signing out.
  struct AccessPageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/join", "Joining without a name", query: ["next"]) { call in
          call.answer(JoinPage(next: PagePath.inside(call.call.query("next"))), desk.renderer)
        },
        desk.post("/join", "Gives a newcomer her key") { call in try await join(call) },
        desk.get("/sign-in", "Signing in with a key", query: ["next"]) { call in
          call.answer(SignInPage(next: PagePath.inside(call.call.query("next"))), desk.renderer)
        },
        desk.post("/sign-in", "Begins a session") { call in try await signIn(call) },
        desk.post("/sign-out", "Ends a session") { call in call.signOut(call.go(to: "/")) },
      ]
    }

    private func join(_ call: PageCall) async throws -> Response {
      let now = desk.parts.clock()
      let token = try await desk.parts.storing { store in
        try store.change(at: now) { transaction in
          let citizen = try Citizen(id: OpaqueID.next(), joinedAt: now)
          _ = try transaction.insert(citizen)
          return try transaction.issueToken(.citizen, scope: citizen.id)
        }
      }
      let page = KeyPage(key: token.secret, next: PagePath.inside(call.form["next"]))
      return call.signIn(token.secret, call.answer(page, desk.renderer, status: .created))
    }

    private func signIn(_ call: PageCall) async throws -> Response {
      let (now, secret) = (desk.parts.clock(), call.form["key"] ?? "")
      guard let access = try await desk.parts.storing({ try $0.access(of: secret, now: now) }), access.role != .admin
      else {
        let wrong = PageWords.text("signIn", "wrong", call.language)
        let page = SignInPage(next: PagePath.inside(call.form["next"]), error: wrong)
        return call.answer(page, desk.renderer, status: .unprocessableContent)
      }
      let next = PagePath.inside(call.form["next"])
      return call.signIn(secret, call.go(to: next == "/" ? access.role.homePath : next))
    }
  }

  extension Role {
    /// The page that somebody sees first.
    fileprivate var homePath: String {
      switch self {
      case .citizen, .admin: "/"
      case .organizer: "/organizer"
      case .company: "/company"
      }
    }
  }
#endif
