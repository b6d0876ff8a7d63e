import Foundation

extension SeededGenerator {
  /// A gamma distributed number of scale 1.
  ///
  /// Source: Marsaglia & Tsang, "A simple method for generating gamma variables" (2000); below a shape of 1 with their factor.
  /// - Parameter shape: The shape, above 0.
  /// - Returns: The number.
  public mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0 && shape.isFinite, "a gamma distribution has a shape above 0")
    guard shape >= 1 else { return gamma(shape: shape + 1) * pow(1 - uniform(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      guard v > 0 else { continue }
      if log(1 - uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }

  /// A beta distributed number: gamma(a) / (gamma(a) + gamma(b)).
  /// - Parameters:
  ///   - a: The first shape, above 0; the mean is a / (a + b).
  ///   - b: The second shape, above 0.
  /// - Returns: The number, within 0...1.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    let (x, y) = (gamma(shape: a), gamma(shape: b))
    return x / (x + y)
  }
}
