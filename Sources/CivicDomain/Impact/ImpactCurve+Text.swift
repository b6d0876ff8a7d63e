extension ImpactCurve: CustomStringConvertible {
  /// The curve in the notation that `init(parsing:)` reads back to an equal curve.
  public var description: String {
    terms.map(\.description).joined(separator: " + ")
  }
}

extension ImpactCurve: LosslessStringConvertible {
  /// Reads a curve, or gives `nil` where `init(parsing:)` says why not.
  /// - Parameter description: A curve in the notation of `description`.
  public init?(_ description: String) {
    guard let curve = try? ImpactCurve(parsing: description) else { return nil }
    self = curve
  }
}

extension ImpactCurve.Term: CustomStringConvertible {
  /// The term in the notation of curves: `2 * threshold(10)`, without the factor where it is 1.
  public var description: String {
    factor == 1 ? shape.description : "\(Self.text(of: factor)) * \(shape)"
  }

  /// The shortest text that reads back to the same number; whole numbers without a fraction.
  fileprivate static func text(of number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension ImpactCurve.Shape: CustomStringConvertible {
  /// The shape in the notation of curves, such as `logistic(midpoint 40, width 8)`.
  public var description: String {
    func text(_ number: Double) -> String { ImpactCurve.Term.text(of: number) }
    func list(_ points: [ImpactCurve.Point]) -> String {
      points.map { "\(text($0.count)):\(text($0.level))" }.joined(separator: ", ")
    }
    return switch self {
    case .linear: "linear"
    case .threshold(let count): "threshold(\(text(count)))"
    case .steps(let points): "steps(\(list(points)))"
    case .power(let exponent): "power(\(text(exponent)))"
    case .logistic(let midpoint, let width): "logistic(midpoint \(text(midpoint)), width \(text(width)))"
    case .saturating(let half): "saturating(half \(text(half)))"
    case .piecewise(let points): "piecewise(\(list(points)))"
    }
  }
}
