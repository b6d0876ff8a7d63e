#if Server
  import Foundation

  /// The limits of the service.
  public struct ServiceSettings: Sendable {
    /// The largest body that is read, in bytes.
    public var largestBody = 1 << 20
    /// How long a client may take to send its headers, and how long to send its body.
    public var readTimeout: Duration = .seconds(15)
    /// How often one token may ask; nil for as often as it likes.
    public var tokenRate: RequestRate? = RequestRate(burst: 200, perSecond: 100)
    /// How often one address may ask, with or without a token; nil for as often as it likes.
    public var addressRate: RequestRate? = RequestRate(burst: 400, perSecond: 200)
    /// The zone of local times that come without one.
    public var timeZone: TimeZone = .gmt

    /// Creates settings as they usually are.
    public init() {}
  }
#endif
