extension ProbabilityForecasts {
  /// The chance that of a row where it happened and one where it did not, the first has the higher probability; equal
  /// ones count half. Nil if it happened everywhere or nowhere.
  ///
  /// By midranks, n log n operations. The standard error takes the placements of the rows (the share of the other class
  /// that each beats) as observations, clustered. Sources: DeLong, DeLong and Clarke-Pearson, "Comparing the areas under
  /// two or more correlated receiver operating characteristic curves" (1988); Obuchowski, "Nonparametric analysis of
  /// clustered ROC curve data" (1997).
  public var auc: Estimate? {
    let positives = outcomes.reduce(0, +)
    let negatives = Double(outcomes.count) - positives
    guard positives > 0 && negatives > 0 else { return nil }
    let placements = placements(positives: positives, negatives: negatives)
    let value = zip(placements, outcomes).reduce(0) { $0 + $1.0 * $1.1 } / positives
    let influences = zip(placements, outcomes).map { placement, y in
      value + Double(outcomes.count) * (placement - value) / (y == 1 ? positives : negatives)
    }
    return Estimate(
      value: value, standardError: Estimate(meanOf: influences, clusters: clusters).standardError)
  }

  /// For each row the share of the rows of the other outcome that it stands on the right side of.
  private func placements(positives: Double, negatives: Double) -> [Double] {
    var placements = [Double](repeating: 0, count: outcomes.count)
    let order = order
    var below = (positives: 0.0, negatives: 0.0)
    var start = 0
    while start < order.count {
      let end = endOfTie(from: start, in: order)
      let tiedPositives = order[start..<end].reduce(0) { $0 + outcomes[$1] }
      let tiedNegatives = Double(end - start) - tiedPositives
      for row in order[start..<end] {
        placements[row] =
          outcomes[row] == 1
          ? (below.negatives + tiedNegatives / 2) / negatives
          : (positives - below.positives - tiedPositives / 2) / positives
      }
      below.positives += tiedPositives
      below.negatives += tiedNegatives
      start = end
    }
    return placements
  }

  /// Where the rows end that have the same probability as the one at `start` of the order.
  func endOfTie(from start: Int, in order: [Int]) -> Int {
    let probability = probabilities[order[start]]
    var end = start + 1
    while end < order.count && probabilities[order[end]] == probability { end += 1 }
    return end
  }
}
