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
      guard let secret = Self.bearer(header) else { throw Problem.unauthorized }
      let now = parts.clock()
      if let access = parts.store.rememberedAccess(of: secret, now: now) { return access }
      guard let access = try await parts.storing({ try $0.access(of: secret, now: now) }) else {
        throw Problem.unauthorized
      }
      return access
    }

    /// The secret of the scheme `Bearer`; nil for another scheme, and for more or less than one word after it.
    private static func bearer(_ header: String) -> String? {
      let words = header.utf8.split(separator: UInt8(ascii: " "))
      guard words.count == 2, words[0].elementsEqual("bearer".utf8, by: { $0 | 0x20 == $1 }) else { return nil }
      return String(words[1])
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
