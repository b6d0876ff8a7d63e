/// The outcomes that no other is better than in one respect without being worse in another.
enum ParetoFront {
  /// Whether each outcome is on the front of more impact, fewer hours and less risk of cancelling. O(n²).
  static func members(of outcomes: [DesignOutcome]) -> [Bool] {
    outcomes.map { outcome in !outcomes.contains { dominates($0, outcome) } }
  }

  private static func dominates(_ a: DesignOutcome, _ b: DesignOutcome) -> Bool {
    let noWorse = a.impact >= b.impact && a.hours <= b.hours && a.cancelProbability <= b.cancelProbability
    return noWorse && (a.impact > b.impact || a.hours < b.hours || a.cancelProbability < b.cancelProbability)
  }
}
