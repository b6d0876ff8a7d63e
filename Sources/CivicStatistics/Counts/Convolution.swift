/// The products of polynomials with non-negative coefficients, which are the sums of independent counts.
///
/// Direct products of non-negative numbers lose no relative accuracy, which a Fourier transform would in the tails.
enum Convolution {
  /// Writes the product of `left` and `right` over `product`.
  /// - Parameters:
  ///   - left: Coefficients, at least one.
  ///   - right: Coefficients, at least one.
  ///   - product: Room for `left.count + right.count - 1` coefficients, apart from both.
  /// - Complexity: O(left.count × right.count), no allocation.
  static func multiply(
    _ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>,
    into product: UnsafeMutableBufferPointer<Double>
  ) {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard let rows = short.baseAddress, let columns = long.baseAddress, let sums = product.baseAddress else { return }
    product.initialize(repeating: 0)
    var row = 0
    if long.count >= 4 {
      while row + 4 <= short.count {
        addFourRows(rows + row, columns, count: long.count, to: sums + row)
        row += 4
      }
    }
    while row < short.count {
      addRow(rows[row], columns, count: long.count, to: sums + row)
      row += 1
    }
  }

  /// Multiplies out the factors `1 − p + p·z` of several people.
  /// - Parameters:
  ///   - probabilities: The probability p of each.
  ///   - masses: Room for one coefficient more than there are people.
  /// - Returns: The number of coefficients.
  /// - Complexity: O(n²), no allocation.
  @discardableResult
  static func expand(_ probabilities: ArraySlice<Double>, into masses: UnsafeMutablePointer<Double>) -> Int {
    masses[0] = 1
    var count = 1
    var people = probabilities
    while let first = people.popFirst() {
      if let second = people.popFirst() {
        multiply(byBernoulli: first, second, masses, count: count)
        count += 2
      } else {
        multiply(byBernoulli: first, masses, count: count)
        count += 1
      }
    }
    return count
  }

  /// Multiplies a polynomial in place by `1 − p + p·z`: one more person who comes with probability `p`.
  /// - Parameters:
  ///   - probability: The probability p.
  ///   - masses: The coefficients, with room for one more behind them.
  ///   - count: How many coefficients there are, at least one.
  static func multiply(
    byBernoulli probability: Double, _ masses: UnsafeMutablePointer<Double>, count: Int
  ) {
    let stays = 1 - probability
    var below = 0.0
    for k in 0..<count {
      let here = masses[k]
      masses[k] = here * stays + below * probability
      below = here
    }
    masses[count] = below * probability
  }

  /// Multiplies a polynomial in place by two such factors in one sweep.
  /// - Parameters:
  ///   - first: The probability of one person.
  ///   - second: The probability of the other.
  ///   - masses: The coefficients, with room for two more behind them.
  ///   - count: How many coefficients there are, at least one.
  private static func multiply(
    byBernoulli first: Double, _ second: Double, _ masses: UnsafeMutablePointer<Double>, count: Int
  ) {
    let (none, both) = ((1 - first) * (1 - second), first * second)
    let one = first * (1 - second) + second * (1 - first)
    var (below, twoBelow) = (0.0, 0.0)
    for k in 0..<count {
      let here = masses[k]
      masses[k] = here * none + (below * one + twoBelow * both)
      (below, twoBelow) = (here, below)
    }
    masses[count] = below * one + twoBelow * both
    masses[count + 1] = below * both
  }

  private static func addRow(
    _ factor: Double, _ values: UnsafePointer<Double>, count: Int, to sums: UnsafeMutablePointer<Double>
  ) {
    for column in 0..<count {
      sums[column] += factor * values[column]
    }
  }

  /// Adds four rows in one sweep, so that each sum is loaded and stored once for four products.
  private static func addFourRows(
    _ factors: UnsafePointer<Double>, _ values: UnsafePointer<Double>, count: Int,
    to sums: UnsafeMutablePointer<Double>
  ) {
    let (a, b, c, d) = (factors[0], factors[1], factors[2], factors[3])
    sums[0] += a * values[0]
    sums[1] += a * values[1] + b * values[0]
    sums[2] += a * values[2] + b * values[1] + c * values[0]
    for column in 3..<count {
      sums[column] +=
        (a * values[column] + b * values[column &- 1]) + (c * values[column &- 2] + d * values[column &- 3])
    }
    sums[count] += b * values[count - 1] + c * values[count - 2] + d * values[count - 3]
    sums[count + 1] += c * values[count - 1] + d * values[count - 2]
    sums[count + 2] += d * values[count - 1]
  }
}
