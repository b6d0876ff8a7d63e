/// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno: minimizes a smooth function of many variables
/// from values and gradients alone.
///
/// Memory and time per iteration are linear in the number of variables (Liu and Nocedal, *Mathematical Programming* 45,
/// 1989). Finds a local minimum; of a convex function, the global one.
public struct LBFGS: Equatable, Sendable {
  /// How many past steps shape the direction.
  public var memory: Int
  /// After how many steps to stop in any case.
  public var maximumIterations: Int
  /// The largest magnitude in the gradient with which a point counts as a minimum.
  public var gradientTolerance: Double

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - memory: How many past steps shape the direction, at least 1.
  ///   - maximumIterations: After how many steps to stop in any case.
  ///   - gradientTolerance: The largest magnitude in the gradient with which a point counts as a minimum.
  public init(memory: Int = 10, maximumIterations: Int = 1_000, gradientTolerance: Double = 1e-8) {
    precondition(memory >= 1 && maximumIterations >= 0 && gradientTolerance >= 0, "no such configuration")
    self.memory = memory
    self.maximumIterations = maximumIterations
    self.gradientTolerance = gradientTolerance
  }

  /// Minimizes a function.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - objective: Gives the value at a point and writes the gradient there. It may be infinite or NaN where the
  ///     function is not defined: the search then turns back.
  /// - Returns: The minimum, or where the iterations ran out.
  /// - Throws: ``OptimizationError/nonFiniteObjective(iteration:)`` at the start, and
  ///   ``OptimizationError/noProgress(_:)``.
  public func minimize(
    from start: [Double], _ objective: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) throws(OptimizationError) -> Minimum {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = objective(point, &gradient)
    guard value.isFinite && maximumMagnitude(gradient).isFinite else { throw .nonFiniteObjective(iteration: 0) }
    var history = CurvatureHistory(capacity: memory)
    var iteration = 0
    func summary() -> Minimum {
      let norm = maximumMagnitude(gradient)
      return Minimum(
        point: point, value: value, gradientNorm: norm, iterations: iteration, converged: norm <= gradientTolerance)
    }

    while iteration < maximumIterations && maximumMagnitude(gradient) > gradientTolerance {
      var line = Line(origin: point, value: value, gradient: gradient, direction: history.direction(for: gradient))
      // Without a history the direction has no scale: the first step then has length 1 at most.
      let first = history.isEmpty ? min(1, 1 / dot(gradient, gradient).squareRoot()) : 1
      guard line.descend(first: first, objective) else {
        guard !history.isEmpty else { throw .noProgress(summary()) }
        history = CurvatureHistory(capacity: memory)
        continue
      }
      history.append(step: difference(line.point, point), gradientChange: difference(line.gradient, gradient))
      (point, gradient, value) = (line.point, line.gradient, line.value)
      iteration += 1
    }
    return summary()
  }

  private func difference(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }
}

/// A line through a point, with the last point looked at, the value and the gradient there.
private struct Line {
  private let origin: [Double]
  private let direction: [Double]
  private var step = 0.0
  private(set) var point: [Double]
  private(set) var value: Double
  private(set) var gradient: [Double]

  init(origin: [Double], value: Double, gradient: [Double], direction: [Double]) {
    self.origin = origin
    self.direction = direction
    self.value = value
    self.gradient = gradient
    point = origin
  }

  /// Moves to a lower point; false if there is none, or none where at least the gradient is smaller.
  mutating func descend(first: Double, _ objective: (_ point: [Double], _ gradient: inout [Double]) -> Double) -> Bool {
    let (startValue, startNorm) = (value, maximumMagnitude(gradient))
    let slope = dot(gradient, direction)
    guard slope < 0 else { return false }
    var search = StrongWolfeSearch(value: value, slope: slope)
    guard let end = search.search(first: first, { probe($0, objective) }) else { return false }
    if step != end.step { _ = probe(end.step, objective) }
    return value < startValue || maximumMagnitude(gradient) < startNorm
  }

  private mutating func probe(
    _ step: Double, _ objective: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) -> (value: Double, slope: Double) {
    self.step = step
    for i in point.indices { point[i] = origin[i] + step * direction[i] }
    value = objective(point, &gradient)
    return (value, dot(gradient, direction))
  }
}
