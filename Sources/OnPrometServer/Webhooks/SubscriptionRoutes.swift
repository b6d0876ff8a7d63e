#if Server
  import CivicDomain
  import Crypto
  import Foundation
  import HTTPTypes
  import Hummingbird
  import NIOPosix
  import OnPrometFiles
  import OnPrometStore

  /// The routes by which organizers and administrators have events sent to an address of theirs.
  struct SubscriptionRoutes: Sendable {
    let parts: ServiceParts

    private static let path = "/v1/subscriptions"
    private static let most = 1000

    var routes: [Route] {
      let access = AccessRule.only(.any(.organizer))
      return [
        Route(
          .post, Self.path, "Send events to an address from now on", access: access,
          body: .json(Self.wish),
          answers: [
            RouteAnswer(
              201, "The subscription, with its secret, which is shown once", .named("NewSubscription", Self.new),
              headers: [RouteParameter("Location", .identifier, required: true, "Where the subscription is found")])
          ], refusals: [409], handler: create),
        Route(
          .get, Self.path, "The subscriptions that the token may see", access: access,
          answers: [
            RouteAnswer(
              200, "Subscriptions, oldest first",
              .object([
                Shape.Field("rows", .list(of: .named("Subscription", Self.known), atMost: Self.most), required: true)
              ]))
          ], handler: list),
        Route(
          .get, Self.path + "/{subscription}", "One subscription", access: access,
          answers: [RouteAnswer(200, "The subscription", Self.watched)], handler: read),
        Route(
          .delete, Self.path + "/{subscription}", "End a subscription; what is not delivered yet is dropped",
          access: access, answers: [RouteAnswer(204, "Ended")], handler: delete),
      ]
    }

    private func create(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      let wished = call.body["organization"]?.string
      guard access.role == .admin || wished == nil || wished == access.scope else { throw Problem.forbidden }
      let url = call.body["url"]?.string ?? ""
      try await check(url, call.language)
      let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
      let subscription = Subscription(url: url, secret: secret, organization: wished ?? access.scope)
      return try await call.once(parts) { transaction in
        try transaction.subscribe(subscription)
        let body = subscription.json(with: [JSONValue.Member("secret", .string(secret))]).text
        return StoredAnswer(
          status: 201, location: "\(Self.path)/\(subscription.id)", body: Data(body.utf8))
      }
    }

    private func check(_ url: String, _ language: Language) async throws {
      let allowsPrivate = parts.settings.webhooks.allowsPrivateTargets
      do {
        let target = try WebhookTarget(url, allowsPrivate: allowsPrivate)
        _ = try await NIOThreadPool.singleton.runIfActive { try target.resolved() }
      } catch let refusal as WebhookTarget.Refusal {
        throw Problem(.unprocessableContent, refusal.sentence(language), field: "url", value: url)
      }
    }

    private func list(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      let found = try await parts.storing { store in try store.look { try $0.subscriptions(of: access.scope) } }
      return JSONBody(.known(["rows": .array(found.prefix(Self.most).map { $0.json() })])).response
    }

    private func read(_ call: RouteCall) async throws -> Response {
      let found = try await find(call)
      let dead = try await parts.storing { store in try store.look { try $0.deadDeliveries(of: found.id) } }
      return JSONBody(found.json(with: [JSONValue.Member("given_up", .integer(dead))])).response
    }

    private func delete(_ call: RouteCall) async throws -> Response {
      let (id, now) = (try await find(call).id, parts.clock())
      try await parts.storing { store in try store.change(at: now) { try $0.unsubscribe(id) } }
      return Response(status: .noContent)
    }

    /// The subscription of the path, as far as the token may see it.
    private func find(_ call: RouteCall) async throws -> Subscription {
      guard let access = call.access else { throw Problem.unauthorized }
      let id = try call.path("subscription")
      let found = try await parts.storing { store in try store.look { try $0.subscriptions(of: access.scope) } }
      guard let subscription = found.first(where: { $0.id == id }) else { throw Problem.notFound }
      return subscription
    }

    private static let url = Shape.Field(
      "url", .text(TextShape(.word, longest: 2000, examples: ["https://example.org/hooks"])), required: true,
      "Where events are posted: an https address of the public network")
    private static let organization = Shape.Field(
      "organization", .identifier, "Whose events; an administrator who names none hears of all")
    private static let id = Shape.Field("id", .identifier, required: true, "Its identifier")

    private static let wish = Shape.object([url, organization])
    private static let known = Shape.object([id, url, organization])
    private static let watched = Shape.object([
      id, url, organization,
      Shape.Field("given_up", .count, required: true, "How many events could not be delivered and were given up"),
    ])
    private static let new = Shape.object([
      id, url, organization,
      Shape.Field("secret", .identifier, required: true, "What signatures are made with"),
    ])
  }

  extension Subscription {
    fileprivate func json(with more: [JSONValue.Member] = []) -> JSONValue {
      .object(
        [JSONValue.Member("id", .string(id)), JSONValue.Member("url", .string(url))]
          + [organization].compactMap { $0 }.map { JSONValue.Member("organization", .string($0)) } + more)
    }
  }

  extension WebhookTarget.Refusal {
    /// What would be accepted.
    fileprivate func sentence(_ language: Language) -> String {
      switch self {
      case .form:
        language.text(
          fr: "Attendu : une adresse https avec un hôte et sans mot de passe.",
          en: "Expected: an https address with a host and without a password.")
      case .network:
        language.text(
          fr: "Attendu : une adresse du réseau public.", en: "Expected: an address of the public network.")
      case .unknownHost:
        language.text(fr: "Attendu : un hôte connu du réseau.", en: "Expected: a host that the network knows.")
      }
    }
  }
#endif
