import CivicTurnout

/// The trials of what is learned from the rows held out: each fold under what the other folds teach.
///
/// Where rows are in time, the earlier folds alone teach, since what later rows taught says nothing of how it lasts. Rows are
/// places in ``OutcomeRows/heldRows``.
struct HeldTrials {
  /// Rows to learn from, and rows to judge by.
  let trials: [(learned: [Int], judged: [Int])]

  private let count: Int

  init(_ rows: OutcomeRows) {
    let folds = rows.folds.enumerated().flatMap { number, fold in fold.validation.map { _ in number } }
    count = folds.count
    trials = rows.folds.indices.compactMap { fold in
      let learned = folds.indices.filter { rows.days == nil ? folds[$0] != fold : folds[$0] < fold }
      return learned.isEmpty ? nil : (learned, folds.indices.filter { folds[$0] == fold })
    }
  }

  /// The rows that some trial judges by.
  var judged: [Int] { trials.flatMap(\.judged) }

  /// Forecasts the rows of every trial by what it learns; nil for rows that no trial judges by.
  func crossed(forecast: (_ learned: [Int], _ judged: [Int]) throws -> [Double]) rethrows -> [Double?] {
    var crossed = [Double?](repeating: nil, count: count)
    for trial in trials {
      for (row, value) in zip(trial.judged, try forecast(trial.learned, trial.judged)) { crossed[row] = value }
    }
    return crossed
  }
}
