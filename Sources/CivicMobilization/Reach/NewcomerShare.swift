import CivicStatistics

/// Which share of those who took part lately did so for the first time.
public struct NewcomerShare: Sendable, Hashable {
  /// How many people promised within the days looked at.
  public let participants: Int
  /// How many of them for the first time.
  public let newcomers: Int

  init(_ promises: FirstPromises, since: Double) {
    participants = promises.latest.count { $0 > since }
    newcomers = promises.all.count { $0.at > since }
  }

  /// The share; nil if nobody took part.
  public var share: Double? { participants > 0 ? Double(newcomers) / Double(participants) : nil }

  /// The interval that holds the chance that a participant is new; nil if nobody took part.
  public var interval: ClosedRange<Double>? {
    participants > 0 ? wilsonInterval(successes: newcomers, trials: participants) : nil
  }
}
