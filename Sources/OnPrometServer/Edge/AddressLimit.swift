#if Server
  import Foundation
  import Hummingbird

  /// Limits how often one address may ask, before anything is looked up for it.
  struct AddressLimit: RouterMiddleware {
    let limiter: RateLimiter
    let addresses: ClientAddress
    let clock: @Sendable () -> Date

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      if let peer = context.address {
        let client = addresses.client(behind: peer, request.headers)
        if let wait = limiter.wait(Self.household(of: client), at: clock()) { throw Problem.tooMany(wait: wait) }
      }
      return try await next(request, context)
    }

    /// An IPv6 client has the 64 bits of its network to choose from, and is one all the same.
    private static func household(of client: String) -> String {
      guard let address = NetworkAddress(client), address.bytes.count == 16 else { return client }
      return address.bytes.prefix(8).map(String.init).joined(separator: ".")
    }
  }
#endif
