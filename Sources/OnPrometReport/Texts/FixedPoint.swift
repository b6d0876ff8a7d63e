import Foundation

/// A number with so many decimals, as `%.nf` of the C library writes it.
enum FixedPoint {
  private static let powers: [Double] = [1, 10, 100, 1000, 10_000]

  /// The digits, rounded to the nearest; the even one of two that are as near.
  /// - Parameters:
  ///   - value: A finite number.
  ///   - decimals: How many decimals, at least 0.
  /// - Returns: Digits, with a point where there are decimals.
  static func text(_ value: Double, _ decimals: Int) -> String {
    guard decimals < powers.count, abs(value) * powers[decimals] < 0x1p53 else {
      return String(format: "%.\(decimals)f", value)
    }
    let sign = value.sign == .minus ? "-" : ""
    let digits = String(scaled(abs(value), by: powers[decimals]))
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The product rounded to a whole number, by what it exactly is.
  private static func scaled(_ value: Double, by power: Double) -> Int {
    let product = value * power
    let whole = product.rounded(.down)
    let fraction = product - whole
    // What rounding took from the product matters where it lies in the middle.
    let lost = fraction == 0.5 ? (-product).addingProduct(value, power) : 0
    let isUp = fraction > 0.5 || lost > 0 || (fraction == 0.5 && lost == 0 && Int(whole) % 2 == 1)
    return Int(whole) + (isUp ? 1 : 0)
  }
}
