import CivicStatistics

/// How far asking for one action has come.
struct OutreachCourse {
  /// Below this share, a gain differs from the mean of those before it by rounding alone.
  private static let rounding = 1e-9

  var turnout: AskedTurnout
  var list: OutreachList
  /// Promises for which there is still room.
  private(set) var room: Double
  private var requests = 0
  private var gain = 0.0
  /// The most per message that a beginning of the course adds to the expected impact.
  private(set) var bestRate = 0.0
  /// Whether the latest request added more than those before it on average, so that a longer beginning may add more per message.
  ///
  /// So it is as long as enough people are far away, when the first requests add nothing that can be measured.
  private(set) var isRising = true

  init(_ turnout: AskedTurnout, _ list: OutreachList, room: Double) {
    (self.turnout, self.list, self.room) = (turnout, list, room)
  }

  /// Notes what a request adds and takes.
  mutating func note(_ request: OutreachRequest) {
    room -= request.accept
    requests += 1
    gain += request.gain
    isRising = bestRate == 0 || request.gain > bestRate * (1 + Self.rounding)
    bestRate = max(bestRate, gain / Double(requests))
  }
}
