/// A search along a line for a step that lowers a function enough and flattens its slope enough.
///
/// Brackets such a step and narrows the bracket by cubic interpolation (Nocedal and Wright, *Numerical Optimization*,
/// 2nd edition, algorithms 3.5 and 3.6). Close to a minimum the decrease drowns in rounding; values that differ by no
/// more than that count as equal, and the slopes decide.
struct StrongWolfeSearch {
  /// A step along the line, the function there, and its slope.
  struct Probe {
    var step: Double
    var value: Double
    var slope: Double
  }

  private static let sufficientDecrease = 1e-4
  private static let slopeReduction = 0.9
  private static let maximumProbes = 60

  private let origin: Probe
  private var low: Probe
  private var high: Probe?

  /// Searches from a point where the function has this value and this negative slope.
  init(value: Double, slope: Double) {
    origin = Probe(step: 0, value: value, slope: slope)
    low = origin
  }

  /// Finds a step; `evaluate` gives value and slope at a step.
  ///
  /// Nil if no step lowers the function. Where only the slope stays too steep, the best step found is returned.
  mutating func search(first: Double, _ evaluate: (Double) -> (value: Double, slope: Double)) -> Probe? {
    var step = first
    for _ in 0..<Self.maximumProbes {
      let (value, slope) = evaluate(step)
      let probe = Probe(step: step, value: value, slope: slope)
      if accepts(probe) { return probe }
      guard let next = narrow(by: probe) else { break }
      step = next
    }
    return low.step > 0 ? low : nil
  }

  private func isLowEnough(_ probe: Probe) -> Bool {
    let bound = origin.value + Self.sufficientDecrease * probe.step * origin.slope + roundingSlack(origin.value)
    return probe.value <= bound && probe.value <= low.value + roundingSlack(origin.value)
  }

  private func accepts(_ probe: Probe) -> Bool {
    isLowEnough(probe) && abs(probe.slope) <= -Self.slopeReduction * origin.slope
  }

  /// Takes a rejected step into the bracket and proposes the next one; nil if the bracket has no room left.
  private mutating func narrow(by probe: Probe) -> Double? {
    guard probe.value.isFinite && probe.slope.isFinite else {
      high = Probe(step: probe.step, value: .infinity, slope: .nan)
      return inside(at: 0.1)
    }
    if !isLowEnough(probe) {
      high = probe
    } else {
      // The minimum lies between this step and the side to which the slope falls.
      let direction = (high?.step ?? .infinity) - low.step
      if probe.slope * direction >= 0 { high = low }
      low = probe
    }
    guard let high else { return 4 * probe.step }
    return inside(at: interpolate(low, high))
  }

  /// The step at this fraction of the way from the low to the high end, if the two can still be told apart.
  private func inside(at fraction: Double) -> Double? {
    guard let high else { return nil }
    let width = high.step - low.step
    guard abs(width) > 4 * max(abs(low.step), abs(high.step)).ulp else { return nil }
    return low.step + min(max(fraction, 0.1), 0.9) * width
  }

  /// Where between two probes the cubic through their values and slopes has its minimum, as a fraction of the way.
  private func interpolate(_ low: Probe, _ high: Probe) -> Double {
    guard high.value.isFinite else { return 0.1 }
    let width = high.step - low.step
    let chord = 3 * (low.value - high.value) / width + low.slope + high.slope
    let discriminant = chord * chord - low.slope * high.slope
    guard discriminant >= 0 else { return 0.5 }
    let root = width < 0 ? -discriminant.squareRoot() : discriminant.squareRoot()
    let fraction = 1 - (high.slope + root - chord) / (high.slope - low.slope + 2 * root)
    return fraction.isFinite ? fraction : 0.5
  }
}
