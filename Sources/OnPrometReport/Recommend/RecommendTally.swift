import CivicMobilization

/// What is counted over recommendations as they are told, so that any number of citizens needs constant memory.
public struct RecommendTally: Sendable, Hashable {
  /// How many citizens were asked about.
  public private(set) var citizens: Int
  /// How many recommendations they got.
  public private(set) var rows: Int
  /// How many recommendations rest on assumed hours.
  public private(set) var hoursAssumed: Int
  /// How many were drawn by lot.
  public private(set) var drawn: Int

  /// Nothing counted, unless something is given.
  public init(citizens: Int = 0, rows: Int = 0, hoursAssumed: Int = 0, drawn: Int = 0) {
    (self.citizens, self.rows, self.hoursAssumed, self.drawn) = (citizens, rows, hoursAssumed, drawn)
  }

  /// What is counted over the recommendations of one citizen.
  package init(of recommendations: [Recommendation]) {
    self.init()
    add(recommendations)
  }

  /// Counts one citizen's recommendations.
  public mutating func add(_ recommendations: [Recommendation]) {
    citizens += 1
    rows += recommendations.count
    hoursAssumed += recommendations.count { $0.value.hours.isAssumed }
    drawn += recommendations.count { $0.placement.cause == .chance }
  }
}
