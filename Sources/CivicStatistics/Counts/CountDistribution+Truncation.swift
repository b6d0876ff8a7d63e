extension CountDistribution {
  /// The share of the mass that each end of a support may lose where it is truncated: half of 1e-18.
  static let negligibleTail = 5e-19

  /// Makes a distribution of masses in any scale, without the ends of the support that hold less than 1e-18 of them.
  /// - Parameters:
  ///   - masses: Numbers of at least 0, not all of them 0.
  ///   - lowerBound: The count that the first mass belongs to.
  init(truncating masses: [Double], lowerBound: Int) {
    let kept = masses.withUnsafeBufferPointer { masses in
      masses.essentialRange(within: masses.indices, losing: Self.negligibleTail * masses.reduce(0, +))
    }
    self.init(trustedLowerBound: lowerBound + kept.lowerBound, masses: masses[kept])
  }
}

extension UnsafeBufferPointer<Double> {
  /// The part of `range` that is left when each end gives up all it can while losing at most so much.
  /// - Parameters:
  ///   - range: Where the masses stand; they are not all 0.
  ///   - negligible: The mass that each end may lose.
  /// - Returns: The part to keep, never empty.
  func essentialRange(
    within range: Range<Int>, losing negligible: Double = CountDistribution.negligibleTail
  ) -> Range<Int> {
    var first = range.lowerBound
    var lost = self[first]
    while lost <= negligible, first < range.upperBound - 1 {
      first += 1
      lost += self[first]
    }
    var end = range.upperBound
    lost = self[end - 1]
    while lost <= negligible, end > first + 1 {
      end -= 1
      lost += self[end - 1]
    }
    return first..<end
  }
}
