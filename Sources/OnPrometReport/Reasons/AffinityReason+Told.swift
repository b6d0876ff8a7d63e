import CivicRanking

extension [AffinityReason] {
  /// How many past promises are worth a sentence.
  private static var toldPromises: Int { 2 }

  /// Those worth a sentence to the citizen: all that she stated, and the past promises that speak most for the action.
  var told: [AffinityReason] {
    guard contains(where: \.isLearned) else { return self }
    var promises = 0
    return filter { reason in
      guard reason.isLearned else { return true }
      guard reason.isPersonal, reason.contribution > 0, promises < Self.toldPromises else { return false }
      promises += 1
      return true
    }
  }
}

extension AffinityReason {
  /// Whether it was learned from promises, and not stated.
  fileprivate var isLearned: Bool {
    switch self {
    case .theme, .mode, .near, .remote, .sort: false
    case .joined, .alike, .people, .others: true
    }
  }

  /// Whether it is about something that the citizen did or is.
  fileprivate var isPersonal: Bool { if case .others = self { false } else { true } }
}
