import Foundation

/// The number below which a standard normal variable lies with a given probability.
///
/// Newton's method on the logarithm of the smaller tail, which is concave: from the bound √(−2 ln 2t) ≥ x of the tail t the
/// steps fall to the quantile without passing it. Four to six steps for any tail that a `Double` can hold.
///
/// - Parameter probability: Strictly between 0 and 1.
/// - Returns: The quantile, within 1e-14 relative.
public func normalQuantile(_ probability: Double) -> Double {
  precondition(probability > 0 && probability < 1, "a quantile belongs to a probability strictly between 0 and 1")
  guard probability != 0.5 else { return 0 }
  let tail = min(probability, 1 - probability)
  var x = (-2 * log(2 * tail)).squareRoot()
  for _ in 0..<20 {
    let beyond = erfc(x * 0.5.squareRoot()) / 2
    let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    let step = log(beyond / tail) * beyond / density
    x += step
    if abs(step) <= 1e-15 * x { break }
  }
  return probability < 0.5 ? -x : x
}
