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

  /// Multiplies a polynomial in place by `1 − p + p·z`: one more person who comes with probability `p`.
  /// - Parameters:
  ///   - probability: The probability p.
  ///   - masses: The coefficients, with room for one more behind them.
  ///   - count: How many coefficients there are, at least one.
  static func multiply(
    byBernoulli probability: Double, _ masses: UnsafeMutablePointer<Double>, count: Int
  ) {
    let stays = 1 - probability
    masses[count] = masses[count - 1] * probability
    var k = count &- 1
    while k > 0 {
      masses[k] = masses[k] * stays + masses[k &- 1] * probability
      k &-= 1
    }
    masses[0] *= stays
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
