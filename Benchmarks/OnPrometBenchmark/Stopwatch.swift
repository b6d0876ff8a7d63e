/// Measures consecutive stretches of time.
struct Stopwatch {
  private var started = ContinuousClock.now

  /// The seconds since the last lap, or since the start.
  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { started = now }
    return (now - started) / .seconds(1)
  }
}
