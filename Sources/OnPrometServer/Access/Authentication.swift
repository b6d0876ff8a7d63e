#if Server
  import Hummingbird
  import OnPrometStore

  /// Finds out whose token came with a request (RFC 6750).
  struct Authentication: Sendable {
    let parts: ServiceParts

    /// What the request's token opens; nil when none came.
    /// - Throws: ``Problem`` 401 for a token that does not hold, is revoked or has expired.
    func access(of request: Request, to route: Route) async throws -> Access? {
      guard let header = request.headers[.authorization] else {
        return try await access(ofFeedKey: FeedKey.shown(in: request, to: route))
      }
      let words = header.split(separator: " ")
      guard words.count == 2, words[0].lowercased() == "bearer" else { throw Problem.unauthorized }
      let (secret, now) = (String(words[1]), parts.clock())
      if let access = parts.store.rememberedAccess(of: secret, now: now) { return access }
      guard let access = try await parts.storing({ try $0.access(of: secret, now: now) }) else {
        throw Problem.unauthorized
      }
      return access
    }

    /// What a feed key opens; nil when none is shown.
    private func access(ofFeedKey key: String?) async throws -> Access? {
      guard let key else { return nil }
      let now = parts.clock()
      let found = try await parts.storing { store in try store.look { try $0.access(ofFeedKey: key, now: now) } }
      guard let found else { throw Problem.unauthorized }
      return found
    }
  }
#endif
