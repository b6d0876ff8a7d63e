import CivicLinearAlgebra

/// The units of gradients and curvatures of the logistic loss, as fine as 64 bits allow for all rows together.
struct GradientScale: Sendable {
  private let gradientUnits: Double
  private let curvatureUnits: Double
  private let gradientUnit: Double
  private let curvatureUnit: Double
  private let curvatureBits: Int64

  /// The scale for the weights w of some rows: gradients are within ±w, curvatures within 0...w/4.
  init(_ data: WeightedOutcomes) {
    let rowBits = Int.bitWidth - data.weights.count.leadingZeroBitCount
    curvatureBits = Int64(62 - rowBits)
    // A row's number stays below 2⁵¹, where an addition can round it, and a sum within the bits that it has. The units
    // are powers of two, so that scaling rounds nothing.
    let largest = min(0x1p50 / data.weights.reduce(0, max), .greatestFiniteMagnitude)
    let curvatures = Double(sign: .plus, exponent: 61 - rowBits, significand: 4)
    gradientUnits = min(0x1p61 / data.weight, largest).binade
    curvatureUnits = min(curvatures / data.weight, largest).binade
    gradientUnit = 1 / gradientUnits
    curvatureUnit = 1 / curvatureUnits
  }

  @inline(__always)
  func gradient(_ sum: GradientSum) -> Double { Double(sum.gradient) * gradientUnit }

  @inline(__always)
  func curvature(_ sum: GradientSum) -> Double {
    Double(sum.curvatureAndRows & ((1 &<< curvatureBits) &- 1)) * curvatureUnit
  }

  @inline(__always)
  func rows(_ sum: GradientSum) -> Int { Int(sum.curvatureAndRows &>> curvatureBits) }

  /// Writes every row's gradient w(p − y) and curvature w·p(1 − p) at some log-odds.
  func evaluate(_ data: WeightedOutcomes, at logits: [Double], into sums: inout [GradientSum], workers: Int) {
    parallelFill(&sums, blockSize: 4_096, workers: workers) { rows, sums in
      logits.withUnsafeBufferPointer { logits in
        data.outcomes.withUnsafeBufferPointer { outcomes in
          data.weights.withUnsafeBufferPointer { weights in
            for (i, row) in rows.enumerated() {
              let x = logits[row]
              let t = exponentialOfNonPositive(x < 0 ? x : -x)
              let reciprocal = 1 / (1 + t)
              let probability = (x < 0 ? t : 1) * reciprocal
              let curvature = weights[row] * t * reciprocal * reciprocal
              sums[i] = encode(gradient: weights[row] * (probability - outcomes[row]), curvature: curvature)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func encode(gradient: Double, curvature: Double) -> GradientSum {
    GradientSum(
      gradient: rounded(gradient * gradientUnits),
      curvatureAndRows: rounded(curvature * curvatureUnits) &+ (1 &<< curvatureBits))
  }

  /// The nearest whole number of one below 2⁵¹: adding 1.5·2⁵² leaves it in the lowest bits.
  @inline(__always)
  private func rounded(_ value: Double) -> Int64 {
    Int64(bitPattern: (value + 0x1.8p52).bitPattern) &- Int64(bitPattern: 0x1.8p52.bitPattern)
  }
}
