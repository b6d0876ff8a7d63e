import CivicLinearAlgebra

extension LogisticLikelihood {
  /// The likelihood of a share of the rows, drawn at random but always the same; nil where their outcomes are all alike.
  func part(_ share: Double) -> LogisticLikelihood? {
    var generator = Seed(1).derived(for: "part", purpose: "logistic").generator()
    let rows = RandomSubset(of: Array(0..<features.rows), share: share, using: &generator).chosen
    var part = Matrix<Double>(rows: rows.count, columns: features.columns)
    part.withUnsafeMutableBuffer { part in
      features.withUnsafeBuffer { features in
        for (place, row) in rows.enumerated() {
          for column in 0..<self.features.columns {
            part[place * self.features.columns + column] = features[row * self.features.columns + column]
          }
        }
      }
    }
    let known = rows.filter { weights[$0] > 0 }
    guard known.contains(where: { outcomes[$0] > 0 }), known.contains(where: { outcomes[$0] < 1 }) else { return nil }
    return LogisticLikelihood(
      features: part, outcomes: rows.map { outcomes[$0] }, weights: rows.map { weights[$0] },
      offsets: rows.map { offsets[$0] }, hasIntercept: hasIntercept, workers: workers)
  }
}
