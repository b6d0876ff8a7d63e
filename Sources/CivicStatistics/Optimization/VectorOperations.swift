/// Σ aᵢ·bᵢ.
package func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}

/// The largest magnitude; not a number if one element is not.
func maximumMagnitude(_ a: [Double]) -> Double {
  var largest = 0.0
  for element in a {
    if element.isNaN { return .nan }
    largest = max(largest, abs(element))
  }
  return largest
}

/// What rounding may do to a value that sums up many terms: differences below it mean nothing.
func roundingSlack(_ value: Double) -> Double { 8 * abs(value).ulp }
