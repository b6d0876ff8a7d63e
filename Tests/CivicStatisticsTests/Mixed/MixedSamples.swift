import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// Data that other programs have fitted too.
enum MixedSamples {
  /// Contagious bovine pleuropneumonia in 15 herds over four periods: herd, period, incidence, size (Lesnoff et al.,
  /// *Preventive Veterinary Medicine* 64, 2004, table 1), as known from many textbooks.
  static let cattle = {
    let rows: [[Int]] = [
      [0, 0, 2, 14], [0, 1, 3, 12], [0, 2, 4, 9], [0, 3, 0, 5], [1, 0, 3, 22], [1, 1, 1, 18], [1, 2, 1, 21],
      [2, 0, 8, 22], [2, 1, 2, 16], [2, 2, 0, 16], [2, 3, 2, 20], [3, 0, 2, 10], [3, 1, 0, 10], [3, 2, 2, 9],
      [3, 3, 0, 6], [4, 0, 5, 18], [4, 1, 0, 25], [4, 2, 0, 24], [4, 3, 1, 4], [5, 0, 3, 17], [5, 1, 0, 17],
      [5, 2, 0, 18], [5, 3, 1, 20], [6, 0, 8, 16], [6, 1, 1, 10], [6, 2, 3, 9], [6, 3, 0, 5], [7, 0, 12, 34],
      [8, 0, 2, 9], [8, 1, 0, 6], [8, 2, 0, 8], [8, 3, 0, 6], [9, 0, 1, 22], [9, 1, 1, 22], [9, 2, 0, 18],
      [9, 3, 2, 22], [10, 0, 0, 25], [10, 1, 5, 27], [10, 2, 3, 22], [10, 3, 1, 22], [11, 0, 2, 10], [11, 1, 1, 8],
      [11, 2, 0, 6], [11, 3, 0, 5], [12, 0, 1, 21], [12, 1, 2, 24], [12, 2, 0, 19], [12, 3, 0, 23], [13, 0, 11, 19],
      [13, 1, 0, 2], [13, 2, 0, 3], [13, 3, 0, 2], [14, 0, 1, 19], [14, 1, 1, 15], [14, 2, 1, 15], [14, 3, 0, 15],
    ]
    let periods = rows.flatMap { row in (1...3).map { row[1] == $0 ? 1.0 : 0.0 } }
    return MixedLogisticData(
      features: Matrix(rows: rows.count, columns: 3, elements: periods), successes: rows.map { Double($0[2]) },
      trials: rows.map { Double($0[3]) }, factors: [factor("herd", rows.map { $0[0] }, 15)])
  }()

  /// How the 240 rows of a formula are grouped.
  static let twelve = (0..<240).map { $0 % 12 }
  static let eight = (0..<240).map { $0 / 5 % 8 }
  static let seven = (0..<240).map { $0 * ($0 / 3) % 7 }
  static let even = (0..<240).map { $0 * $0 % 7 }

  /// 240 rows from a formula with effects of two or three crossed groupings.
  static func crossed(three: Bool = false, with factors: [GroupingFactor]) -> MixedLogisticData {
    let first = [-1, 0.8, 0.1, 1.2, -0.5, 0.4, -1.4, 0.9, -0.2, 0.3, 1, -0.7]
    let second = [0.7, -0.6, 0.9, -0.9, 0.2, -0.1, 0.5, -0.8]
    let third = [0.9, -0.9, 0.4, 1, -0.6, -1, 0.2]
    let x = (0..<240).map { Double(7 * $0 % 11 - 5) / 4 }
    let y = (0..<240).map { i in
      let effects = first[twelve[i]] + second[eight[i]] + (three ? third[seven[i]] : 0)
      return logistic(effects + 0.5 * x[i] - 0.2) > (Double(37 * i % 101) + 0.5) / 101 ? 1.0 : 0.0
    }
    return MixedLogisticData(
      features: Matrix(rows: 240, columns: 1, elements: x), successes: y, factors: factors)
  }

  static let two = crossed(with: [factor("a", twelve, 12), factor("b", eight, 8)])
  static let three = crossed(
    three: true, with: [factor("a", twelve, 12), factor("b", eight, 8), factor("g", seven, 7)])

  /// 6,000 rows from a formula, in 600 × 450 groups.
  static let many = {
    let rows = 0..<6_000
    let (first, second) = (rows.map { $0 % 600 }, rows.map { (7 * $0 + 13 * ($0 / 600)) % 450 })
    let x = rows.map { Double(7 * $0 % 11 - 5) / 4 }
    let y = rows.map { i -> Double in
      let effects: Double = 1.1 * sin(Double(first[i] * first[i])) + 0.9 * sin(3 * Double(second[i]))
      return logistic(effects + 0.5 * x[i] - 0.2) > (Double(7919 * i % 10_007) + 0.5) / 10_007 ? 1 : 0
    }
    return MixedLogisticData(
      features: Matrix(rows: 6_000, columns: 1, elements: x), successes: y,
      factors: [factor("a", first, 600), factor("b", second, 450)])
  }()

  static func factor(_ name: String, _ groups: [Int], _ count: Int) -> GroupingFactor {
    GroupingFactor(name, groups: groups.map { Int32($0) }, groupCount: count)
  }
}
