/// How much good comes of `n` people who take part in the same action together: a non-decreasing curve I(n).
///
/// The shape decides what one more person is worth. Where impact grows with every hour given (`linear`), everybody adds
/// the same; where it takes a quorum (`threshold`), everything hangs on whoever completes it; where a mass carries the
/// rest along (`logistic`, `power` above 1), the first ones prepare for the last.
///
/// A curve is a sum of shapes, each with a factor of at least 0, so it never decreases. Its unit is free: an action
/// scales it (to participant hours, or to the value that the organizer declares), and only the shape matters.
///
/// Shapes: Oliver, Marwell & Teixeira, "A theory of the critical mass I" (1985) for accelerating, decelerating, linear
/// and step production functions; Granovetter, "Threshold models of collective behavior" (1978).
///
/// ```swift
/// let clean = try ImpactCurve(parsing: "2 * threshold(10) + linear")
/// clean.value(at: 9)   // 9
/// clean.value(at: 10)  // 12
/// ```
public struct ImpactCurve: Sendable, Hashable {
  /// A shape with its factor: one summand of a curve.
  public struct Term: Sendable, Hashable {
    /// What the shape is multiplied by, 0 or more.
    public let factor: Double
    /// The form of this summand.
    public let shape: Shape

    init(factor: Double, shape: Shape) {
      self.factor = factor
      self.shape = shape
    }
  }

  /// The largest magnitude of any number in a curve, so that no table of impacts can overflow.
  public static let largestNumber = 1e12

  /// The largest exponent of a `power` curve.
  public static let largestExponent = 10.0

  /// The summands, in the order in which they were written; never empty.
  public let terms: [Term]

  init(terms: [Term]) {
    self.terms = terms
  }

  /// Makes a curve of one shape.
  /// - Parameter shape: The form, checked here.
  /// - Throws: `ImpactCurveError` when the shape decreases or one of its numbers is out of range.
  public init(_ shape: Shape) throws(ImpactCurveError) {
    if let accepted = shape.acceptedInstead {
      throw ImpactCurveError(problem: .invalidShape, text: shape.description, accepted: accepted)
    }
    terms = [Term(factor: 1, shape: shape)]
  }

  /// The impact of `n` people.
  /// - Parameter n: The number of people, 0 or more; fractional when participations are weighted.
  /// - Returns: I(n), in the curve's own unit.
  /// - Complexity: O(terms), and O(log points) for a shape given by points.
  public func value(at n: Double) -> Double {
    precondition(n >= 0, "Impact is defined for zero people or more")
    return terms.reduce(0) { $0 + $1.factor * $1.shape.value(at: n) }
  }

  /// The impacts of several consecutive numbers of people.
  /// - Parameter counts: The numbers of people, none below 0.
  /// - Returns: I(n) for each n of `counts`, in order.
  /// - Complexity: O(terms × counts).
  public func values(over counts: Range<Int>) -> [Double] {
    counts.map { value(at: Double($0)) }
  }
}

// MARK: - Curves written in source

/// These are for curves that a programmer writes down: an invalid number is a mistake in the program and traps.
/// Curves that come from data go through `init(parsing:)` or `init(_:)`, which throw.
extension ImpactCurve {
  /// I(n) = n: everybody adds the same.
  public static let linear = ImpactCurve(terms: [Term(factor: 1, shape: .linear)])

  /// I(n) = 1 from `count` people on, else 0: a quorum.
  /// - Parameter count: The number of people that it takes, above 0.
  /// - Returns: The curve.
  public static func threshold(_ count: Double) -> ImpactCurve {
    ImpactCurve(trusted: .threshold(count))
  }

  /// A staircase: from each count on, the level reached.
  /// - Parameter points: Rising counts, each with the total level reached there, 0 or more and not falling.
  /// - Returns: The curve.
  public static func steps(_ points: [Point]) -> ImpactCurve {
    ImpactCurve(trusted: .steps(points))
  }

  /// I(n) = n^exponent: accelerating above 1, decelerating below.
  /// - Parameter exponent: Above 0 and at most `largestExponent`.
  /// - Returns: The curve.
  public static func power(_ exponent: Double) -> ImpactCurve {
    ImpactCurve(trusted: .power(exponent))
  }

  /// I(n) = 1 / (1 + exp(−(n − midpoint) / width)): a critical mass.
  /// - Parameters:
  ///   - midpoint: Where half of the impact is reached.
  ///   - width: How many people lie between the half and 73 %, above 0.
  /// - Returns: The curve.
  public static func logistic(midpoint: Double, width: Double) -> ImpactCurve {
    ImpactCurve(trusted: .logistic(midpoint: midpoint, width: width))
  }

  /// I(n) = n / (n + half): a task that a few can do nearly as well as many.
  /// - Parameter half: Where half of the impact is reached, above 0.
  /// - Returns: The curve.
  public static func saturating(half: Double) -> ImpactCurve {
    ImpactCurve(trusted: .saturating(half: half))
  }

  /// Straight lines between points, constant before the first and after the last.
  /// - Parameter points: Rising counts, each with the level reached there, not falling.
  /// - Returns: The curve.
  public static func piecewise(_ points: [Point]) -> ImpactCurve {
    ImpactCurve(trusted: .piecewise(points))
  }

  /// The sum of two curves.
  public static func + (left: ImpactCurve, right: ImpactCurve) -> ImpactCurve {
    ImpactCurve(terms: left.terms + right.terms)
  }

  /// A curve with every factor multiplied by a number of at least 0.
  public static func * (factor: Double, curve: ImpactCurve) -> ImpactCurve {
    guard let scaled = curve.scaled(by: factor) else {
      preconditionFailure("A factor must lie in \(acceptedFactors), and so must its product with the curve's own")
    }
    return scaled
  }

  private init(trusted shape: Shape) {
    if let accepted = shape.acceptedInstead {
      preconditionFailure("\(shape) is no impact curve; accepted: \(accepted)")
    }
    terms = [Term(factor: 1, shape: shape)]
  }

  /// The factors that a term may carry.
  static let acceptedFactors = 0...largestNumber

  /// The curve times `factor`, or `nil` when a factor would leave the accepted range.
  func scaled(by factor: Double) -> ImpactCurve? {
    guard Self.acceptedFactors.contains(factor) else { return nil }
    let scaled = terms.map { Term(factor: factor * $0.factor, shape: $0.shape) }
    return scaled.allSatisfy { Self.acceptedFactors.contains($0.factor) } ? ImpactCurve(terms: scaled) : nil
  }
}
