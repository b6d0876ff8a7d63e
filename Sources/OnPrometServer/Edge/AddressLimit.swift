#if Server
  import Foundation
  import Hummingbird

  /// Limits how often one address may ask, before anything is looked up for it.
  struct AddressLimit: RouterMiddleware {
    let limiter: RateLimiter
    let clock: @Sendable () -> Date

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      if let address = context.address, let wait = limiter.wait(Self.client(of: address), at: clock()) {
        throw Problem.tooMany(wait: wait)
      }
      return try await next(request, context)
    }

    /// An IPv6 client has the 64 bits of its network to choose from, and is one all the same.
    static func client(of address: String) -> String {
      guard address.contains(":") else { return address }
      let groups = address.split(separator: ":", omittingEmptySubsequences: false)
      guard let gap = groups.firstIndex(of: "") else { return groups.prefix(4).joined(separator: ":") }
      let zeros = [Substring](repeating: "0", count: max(0, 9 - groups.count))
      return (groups[..<gap] + zeros + groups[(gap + 1)...]).prefix(4).joined(separator: ":")
    }
  }
#endif
