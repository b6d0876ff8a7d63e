#if Server
  import Foundation
  import Logging

  /// Where the service listens, its limits, and its manners.
  public struct ServiceSettings: Sendable {
    /// How log lines are written.
    public enum LogFormat: String, Sendable, CaseIterable {
      /// One JSON object a line.
      case json
      /// Text for a person.
      case text
    }

    /// The address to listen on.
    public var host = "127.0.0.1"
    /// The port to listen on.
    public var port = 8080
    /// Log lines that are less severe are left out.
    public var logLevel = Logger.Level.info
    /// How log lines are written.
    public var logFormat = LogFormat.json
    /// The largest body that is read, in bytes.
    public var largestBody = 1 << 20
    /// How long a client may take to send its headers, and how long to send its body.
    public var readTimeout: Duration = .seconds(15)
    /// How often one token may ask; nil for as often as it likes.
    public var tokenRate: RequestRate? = RequestRate(burst: 200, perSecond: 100)
    /// How often one address may ask, with or without a token; nil for as often as it likes.
    public var addressRate: RequestRate? = RequestRate(burst: 400, perSecond: 200)
    /// The proxies that are believed about where a request comes from.
    public var trustedProxies: [AddressRange] = []
    /// The zone of local times that come without one.
    public var timeZone: TimeZone = .gmt

    /// How events are sent to those who subscribed.
    public var webhooks = WebhookSettings()

    /// Creates settings as they usually are.
    public init() {}
  }
#endif
