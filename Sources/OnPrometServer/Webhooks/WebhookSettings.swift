#if Server
  import CivicStatistics

  /// How events are sent to those who subscribed.
  public struct WebhookSettings: Sendable {
    /// Whether addresses inside one's own network may be sent to, and without encryption. Only where every subscriber is trusted.
    public var allowsPrivateTargets = false
    /// How often a delivery is tried before it is given up.
    public var mostAttempts = 12
    /// How long an answer may take.
    public var timeout: Duration = .seconds(10)
    /// The pauses between attempts.
    var backOff = BackOff()
    /// Where the chance in the pauses starts.
    var seed = Seed(1)

    /// Creates settings as they usually are.
    public init() {}
  }
#endif
