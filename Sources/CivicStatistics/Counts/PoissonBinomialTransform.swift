import CivicLinearAlgebra
import Foundation

/// The Poisson-binomial distribution of many people, by the few values of its characteristic function that matter.
///
/// A count of variance σ² has all but 1e-18 of its mass within some nine standard deviations, and its characteristic function falls
/// below 1e-18 just as fast: about thirty of its values determine every mass, however many people there are. Small groups are
/// multiplied out, evaluated at all those points by one product of matrices, and multiplied together.
///
/// The error of a mass is below 1e-15 for 100,000 people, but it is absolute: masses of about 1e-17 and less carry no information, so
/// tails that hold less than 1e-15 are cut. Source: Hong, "On computing the distribution function for the Poisson binomial distribution",
/// Computational Statistics & Data Analysis 59 (2013), which evaluates all n + 1 values.
struct PoissonBinomialTransform {
  /// The number of people from which it is quicker than multiplying out.
  static let worthwhile = 4096
  /// The logarithm of the mass that may lie outside the window, and of the largest value that is left out.
  private static let negligibleLogarithm = -42.2
  /// The mass at each end of the support that may be nothing but rounding.
  private static let noise = 1e-15
  /// People who are multiplied out before the product is evaluated.
  private static let groupSize = 16
  /// Groups that are evaluated at once: their masses and values stay in the processor's cache.
  private static let batch = 128

  /// The probabilities to stay away of those who rather come, and to come of the others: what is likely is counted by its
  /// exceptions, so that near certainty adds no rounding.
  private let absences, presences: [Double]
  /// The first count of the window outside of which there is next to no mass.
  private let lowerBound: Int
  /// The number of counts in the window, by which the values are periodic.
  private let period: Int
  /// The values that matter stand at 2πj / period for j in 0..<order.
  private let order: Int
  /// cos and sin of 2πj / period, for j in 0..<period.
  private let cosines, sines: [Double]

  /// Prepares the transform. O(n).
  /// - Parameter probabilities: Numbers in 0...1, at least one.
  init(_ probabilities: [Double]) {
    let people = PartedPeople(probabilities)
    (absences, presences) = (people.absences, people.presences)
    let (mean, variance) = (people.mean, people.variance)
    // Bernstein's inequality: P(|N − mean| ≥ x) ≤ 2 exp(−x² / (2 (σ² + x / 3))).
    let third = -Self.negligibleLogarithm / 3
    let radius = (third + (third * third - 2 * Self.negligibleLogarithm * variance).squareRoot()).rounded(.up)
    lowerBound = max(people.certain, Int(mean - radius))
    let upperBound = min(people.possible, Int((mean + radius).rounded(.up)))
    period = upperBound - lowerBound + 1
    // |φ(t)| ≤ exp(−σ² (1 − cos t)).
    let cosine = 1 + Self.negligibleLogarithm / max(variance, .leastNormalMagnitude)
    let highest = cosine <= -1 ? Double.pi : acos(cosine)
    order = min(period / 2, Int(highest * Double(period) / (2 * .pi))) + 1
    (cosines, sines) = Self.circle(period)
  }

  /// cos and sin of 2πj / period for j in 0..<period; the second half mirrors the first.
  private static func circle(_ period: Int) -> (cosines: [Double], sines: [Double]) {
    let step = 2 * Double.pi / Double(period)
    var cosines = (0..<period).map { $0 <= period / 2 ? cos(step * Double($0)) : 0 }
    var sines = (0..<period).map { $0 <= period / 2 ? sin(step * Double($0)) : 0 }
    for j in (period / 2 + 1)..<max(period, period / 2 + 1) {
      (cosines[j], sines[j]) = (cosines[period - j], -sines[period - j])
    }
    return (cosines, sines)
  }

  /// The distribution.
  /// - Complexity: O(n × order / group size) beside O(n × group size) for the groups and O(period × order) for the masses.
  func distribution() -> CountDistribution {
    let points = evaluationPoints()
    let masses = masses(presences: values(of: presences, at: points), absences: values(of: absences, at: points))
    let kept = masses.withUnsafeBufferPointer { masses in
      masses.essentialRange(within: masses.indices, losing: Self.noise)
    }
    return CountDistribution(trustedLowerBound: lowerBound + kept.lowerBound, masses: masses[kept])
  }

  /// The characteristic function of a number of people at the points that matter: real parts, then imaginary parts.
  private func values(of probabilities: [Double], at points: Matrix<Double>) -> [Double] {
    var values = [Double](repeating: 1, count: order) + [Double](repeating: 0, count: order)
    var groups = Matrix<Double>(rows: Self.batch, columns: Self.groupSize + 1)
    var evaluated = Matrix<Double>(rows: Self.batch, columns: 2 * order)
    for start in stride(from: 0, to: probabilities.count, by: Self.batch * Self.groupSize) {
      let people = probabilities[start..<min(start + Self.batch * Self.groupSize, probabilities.count)]
      groups.withUnsafeMutableBuffer { Self.fill($0, with: people) }
      evaluated.formProduct(groups, times: points)
      evaluated.withUnsafeBuffer { rows in
        values.withUnsafeMutableBufferPointer { multiply($0, byRowsOf: rows) }
      }
    }
    return values
  }

  /// The powers of exp(2πij / period) that a group's masses are multiplied with: a row a count, real parts and then imaginary parts.
  private func evaluationPoints() -> Matrix<Double> {
    var points = Matrix<Double>(rows: Self.groupSize + 1, columns: 2 * order)
    for count in 0...Self.groupSize {
      for j in 0..<order {
        points[count, j] = cosines[count * j % period]
        points[count, order + j] = sines[count * j % period]
      }
    }
    return points
  }

  /// Multiplies out the groups; those without people are certain to bring nobody.
  private static func fill(_ groups: UnsafeMutableBufferPointer<Double>, with people: ArraySlice<Double>) {
    groups.update(repeating: 0)
    guard let base = groups.baseAddress else { return }
    for group in 0..<batch {
      let first = people.startIndex + group * groupSize
      let members = people[min(first, people.endIndex)..<min(first + groupSize, people.endIndex)]
      Convolution.expand(members, into: base + group * (groupSize + 1))
    }
  }

  private func multiply(_ values: UnsafeMutableBufferPointer<Double>, byRowsOf rows: UnsafeBufferPointer<Double>) {
    guard let real = values.baseAddress, let factors = rows.baseAddress else { return }
    let imaginary = real + order
    for row in 0..<Self.batch {
      let (x, y) = (factors + row * 2 * order, factors + row * 2 * order + order)
      for j in 0..<order {
        (real[j], imaginary[j]) = (real[j] * x[j] - imaginary[j] * y[j], real[j] * y[j] + imaginary[j] * x[j])
      }
    }
  }

  /// The masses of the window: the values of presences less absences, transformed back.
  private func masses(presences: [Double], absences: [Double]) -> [Double] {
    let weights = (0..<order).map { (j: Int) -> Double in j == 0 || 2 * j == period ? 1 : 2 }
    let real = (0..<order).map { (j: Int) -> Double in
      weights[j] * (presences[j] * absences[j] + presences[order + j] * absences[order + j])
    }
    let imaginary = (0..<order).map { (j: Int) -> Double in
      weights[j] * (presences[order + j] * absences[j] - presences[j] * absences[order + j])
    }
    return (0..<period).map { number in
      let difference = (lowerBound + number - self.absences.count) % period
      let step = difference < 0 ? difference + period : difference
      var (sum, phase) = (0.0, 0)
      for j in 0..<order {
        sum += real[j] * cosines[phase] + imaginary[j] * sines[phase]
        phase += step
        if phase >= period { phase -= period }
      }
      return max(0, sum / Double(period))
    }
  }
}

/// People by whether they rather come or rather stay away, with the sums that place the window, in one pass.
private struct PartedPeople {
  private(set) var absences: [Double]
  private(set) var presences: [Double]
  private(set) var mean = 0.0
  private(set) var variance = 0.0
  /// How many are sure to come.
  private(set) var certain = 0
  /// How many may come.
  private(set) var possible = 0

  init(_ probabilities: [Double]) {
    absences = [Double](repeating: 0, count: probabilities.count + 1)
    presences = absences
    var (absent, present) = (0, 0)
    absences.withUnsafeMutableBufferPointer { absences in
      presences.withUnsafeMutableBufferPointer { presences in
        for p in probabilities {
          // Both are written and one of them moves on, which spares a branch that no processor could foresee.
          (absences[absent], presences[present]) = (1 - p, p)
          let isAbsence = p > 0.5 ? 1 : 0
          absent += isAbsence
          present += 1 - isAbsence
          mean += p
          variance += p * (1 - p)
          certain += p == 1 ? 1 : 0
          possible += p > 0 ? 1 : 0
        }
      }
    }
    absences.removeLast(absences.count - absent)
    presences.removeLast(presences.count - present)
  }
}
