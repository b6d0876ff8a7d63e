/// The loads at which something may be open: at which the rule holds.
struct LoadBounds: Sendable {
  /// No load at all.
  static let none = LoadBounds(lower: .infinity, upper: -.infinity)

  var lower: Double
  var upper: Double

  /// Whether there is none but that of nobody.
  var isEmpty: Bool { lower > upper || upper <= 0 }

  /// Whether a load lies within them, but for rounding.
  func contains(_ load: Double) -> Bool {
    load >= lower - PostCurves.tolerance && load <= upper + PostCurves.tolerance
  }

  /// How far a load is from being within them: 1 or more within, the less below 1 the farther outside.
  func filled(_ load: Double) -> Double { min(load / lower, upper / load) }
}
