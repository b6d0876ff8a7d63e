/// The gradient and the curvature of the loss over some rows, and how many rows they are, in whole numbers.
///
/// Sums of whole numbers are exact: they do not depend on the order of the rows, so neither on the number of workers, and
/// what one child of a node does not hold is exactly what the other holds. Two numbers instead of three make the one
/// addition that boosting spends its time with as cheap as it can be.
struct GradientSum: Equatable, Sendable {
  private var parts: SIMD2<Int64>

  /// - Parameters:
  ///   - gradient: In units of a ``GradientScale``.
  ///   - curvatureAndRows: The curvature in such units and, in the bits above, the number of rows.
  init(gradient: Int64, curvatureAndRows: Int64) {
    parts = SIMD2(gradient, curvatureAndRows)
  }

  static let zero = GradientSum(gradient: 0, curvatureAndRows: 0)

  var gradient: Int64 { parts.x }
  var curvatureAndRows: Int64 { parts.y }

  @inline(__always)
  static func += (a: inout GradientSum, b: GradientSum) { a.parts &+= b.parts }
  @inline(__always)
  static func -= (a: inout GradientSum, b: GradientSum) { a.parts &-= b.parts }

  static func - (a: GradientSum, b: GradientSum) -> GradientSum {
    var difference = a
    difference -= b
    return difference
  }
}
