extension UsualPractice {
  /// The usual impact curve, for an action made for `number` people instead of the usual number.
  ///
  /// Of a usual curve only the shape is known: a petition that aims at 200 signatures has its critical mass where one
  /// that aims at 1,000 has it, relative to the aim.
  /// - Parameter number: The number of people the action is made for, 1 or more.
  /// - Returns: The curve, its counts multiplied by `number` over the usual number.
  public func impact(for number: Int) -> ImpactCurve {
    precondition(number >= 1, "An action is made for at least one person")
    return impact.stretched(by: Double(number) / Double(self.number))
  }
}

extension ImpactCurve {
  /// The curve n ↦ I(n / factor), up to the unit of shapes that have no scale of their own.
  fileprivate func stretched(by factor: Double) -> ImpactCurve {
    ImpactCurve(terms: terms.map { Term(factor: $0.factor, shape: $0.shape.stretched(by: factor)) })
  }
}

extension ImpactCurve.Shape {
  fileprivate func stretched(by factor: Double) -> ImpactCurve.Shape {
    switch self {
    case .linear, .power: self
    case .threshold(let count): .threshold(count * factor)
    case .steps(let points): .steps(points.map { $0.stretched(by: factor) })
    case .logistic(let midpoint, let width): .logistic(midpoint: midpoint * factor, width: width * factor)
    case .saturating(let half): .saturating(half: half * factor)
    case .piecewise(let points): .piecewise(points.map { $0.stretched(by: factor) })
    }
  }
}

extension ImpactCurve.Point {
  fileprivate func stretched(by factor: Double) -> ImpactCurve.Point {
    ImpactCurve.Point(count: count * factor, level: level)
  }
}
