import CivicEvaluation
import CivicStatistics
import Foundation

/// Which rows are forecast from which: folds, or dates from strictly earlier dates.
struct CountPlan {
  /// Rows to learn from and rows to forecast.
  typealias Part = (train: [Int], test: [Int])

  /// What the figures are about.
  let parts: [Part]
  /// What parameters and the best strategy are chosen by; none of their rows is a test row of the part they serve.
  let inner: [Part]

  /// Folds that the file or chance gives; inside the training rows of each, four more.
  init(folds: [Int]) {
    let rows = folds.indices
    let names = Set(folds).sorted()
    parts = names.map { fold in (rows.filter { folds[$0] != fold }, rows.filter { folds[$0] == fold }) }
    inner = parts.flatMap { part -> [Part] in
      (0..<4).map { quarter in
        let held = part.train.enumerated().filter { $0.offset % 4 == quarter }.map(\.element)
        let kept = part.train.enumerated().filter { $0.offset % 4 != quarter }.map(\.element)
        return (Self.some(kept), Self.some(held))
      }
    }
  }

  /// The last share of dates, each from all strictly earlier rows; inside the dates before, the last 40 % in 16 steps.
  init(days: [Int], testFraction: Double) {
    let dates = Set(days).sorted()
    let first = max(1, dates.count - max(1, Int((testFraction * Double(dates.count)).rounded(.up))))
    func part(_ dates: ArraySlice<Int>) -> Part? {
      guard let earliest = dates.first, let last = dates.last else { return nil }
      let train = days.indices.filter { days[$0] < earliest }
      return train.isEmpty ? nil : (train, days.indices.filter { (earliest...last).contains(days[$0]) })
    }
    parts = (first..<dates.count).compactMap { part(dates[$0...$0]) }
    let start = first * 6 / 10
    let length = max(1, (first - start + 15) / 16)
    inner = stride(from: start, to: first, by: length).compactMap { part(dates[$0..<min($0 + length, first)]) }
  }

  /// At most 4,000 rows, evenly spread: enough to choose by, whatever the size of the file.
  private static func some(_ rows: [Int]) -> [Int] {
    let step = max(1, (rows.count + 3_999) / 4_000)
    return stride(from: 0, to: rows.count, by: step).map { rows[$0] }
  }

  /// A fold for each row by chance.
  static func folds(rows: Int, count: Int, seed: Seed) -> [Int] {
    var order = (0..<rows).map { $0 % count }
    var generator = SeededGenerator(seed: seed)
    generator.shuffle(&order)
    return order
  }
}
