import Foundation

/// A linear predictor: an intercept, numbers scaled to deviation 1, and partially pooled effects of groups.
///
/// Effects of a factor are normal around 0, so that a level seen once says little and one never seen nothing.
struct GroupedPredictor: Codable, Sendable, Hashable {
  private let centers: [Double]
  private let scales: [Double]
  private let levelCounts: [Int]

  /// The number of coefficients.
  var count: Int { 1 + centers.count + levelCounts.reduce(0, +) }

  init(_ records: PlaceRecords) {
    var (centers, scales): ([Double], [Double]) = ([], [])
    for column in 0..<records.width {
      let known = stride(from: column, to: records.columns.count, by: records.width).map { records.columns[$0] }
        .filter(\.isFinite)
      let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
      let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = known.isEmpty ? 0 : (squares / Double(known.count)).squareRoot()
      centers.append(mean)
      // A column of one value says nothing: it is kept at 0.
      scales.append(deviation > 1e-12 * abs(mean) && deviation.isFinite ? deviation : .infinity)
    }
    self.centers = centers
    self.scales = scales.map { $0 == .infinity ? 0 : 1 / $0 }
    levelCounts = records.groups.map { Int($0.max() ?? -1) + 1 }
  }

  /// The predictor of one row.
  func value(_ coefficients: some Collection<Double>, _ records: PlaceRecords, row: Int) -> Double {
    coefficients.withContiguousStorageIfAvailable { coefficients in
      var sum = coefficients[0]
      forEachTerm(records, row: row) { index, factor in sum += coefficients[index] * factor }
      return sum
    } ?? value(Array(coefficients), records, row: row)
  }

  /// Adds what one row contributes to the gradient, given the slope in its predictor.
  func add(_ slope: Double, _ records: PlaceRecords, row: Int, to gradient: inout [Double]) {
    gradient[0] += slope
    forEachTerm(records, row: row) { index, factor in gradient[index] += slope * factor }
  }

  /// Writes the penalty's gradient and returns the penalty: deviation 5 of the intercept, 1 of numbers, and that of groups.
  func penalty(_ coefficients: [Double], deviations: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.0
    var index = 0
    func shrink(_ count: Int, _ deviation: Double) {
      for position in index..<index + count {
        gradient[position] = coefficients[position] / (deviation * deviation)
        value += gradient[position] * coefficients[position] / 2
      }
      index += count
    }
    shrink(1, 5)
    shrink(centers.count, 1)
    for (count, deviation) in zip(levelCounts, deviations) { shrink(count, deviation) }
    return value
  }

  private func forEachTerm(_ records: PlaceRecords, row: Int, _ body: (_ index: Int, _ factor: Double) -> Void) {
    for column in centers.indices {
      let number = records.columns[row * records.width + column]
      if number.isFinite { body(1 + column, (number - centers[column]) * scales[column]) }
    }
    var offset = 1 + centers.count
    for (factor, count) in levelCounts.enumerated() {
      let level = Int(records.groups[factor][row])
      if (0..<count).contains(level) { body(offset + level, 1) }
      offset += count
    }
  }
}
