import CivicLinearAlgebra
import CivicStatistics
import Testing

/// Against scikit-learn 1.9.1, `HistGradientBoostingClassifier(early_stopping=False, …)` with the same settings.
@Suite("Boosted trees beside those of another program")
struct HistogramBoostingReferenceTests {
  struct Reference: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let configuration: HistogramBoosting
    var weights: [Double]? = nil
    /// The splits of the first tree: column, highest value on the left, rows.
    let splits: Set<[Double]>
    /// Log-odds of the rows 0, 1, 2, 3, 100, 250 and 499.
    let logits: [Double]
    let logLoss: Double
  }

  static let references = [
    Reference(
      testDescription: "one tree", configuration: HistogramBoosting(trees: 1, leaves: 8, learningRate: 1),
      splits: [
        [1, 4.5, 500], [3, 0.5175, 326], [4, 1.5, 168], [4, 6.5, 158], [0, 13.5, 63], [4, 8.5, 174], [3, 0.7925, 124],
      ],
      logits: [-1.159125307, 0.383911109, -1.159125307, -0.400453707, 0.545969956, 0.545969956, -1.035586828],
      logLoss: 0.5970240252057957),
    Reference(
      testDescription: "50 trees with a penalty",
      configuration: HistogramBoosting(trees: 50, leaves: 15, minimumLeafRows: 10, penalty: 5),
      splits: [
        [1, 4.5, 500], [3, 0.5175, 326], [4, 6.5, 168], [4, 1.5, 95], [0, 5.5, 73], [4, 8.5, 158], [0, 1.5, 115],
        [4, 6.5, 104], [0, 12.5, 43], [3, 0.7175, 24], [4, 8.5, 174], [3, 0.7925, 124], [2, 2.5, 99], [3, 0.1875, 27],
      ],
      logits: [-1.61173769, 0.365202296, -1.380976973, 0.46895576, -0.456084563, 0.218676239, 0.319828624],
      logLoss: 0.4308513544442907),
    Reference(
      testDescription: "20 trees with weights",
      configuration: HistogramBoosting(trees: 20, leaves: 8, learningRate: 0.2, penalty: 1),
      weights: BoostingSample.weights,
      splits: [
        [1, 4.5, 500], [3, 0.5175, 326], [4, 1.5, 168], [4, 8.5, 158], [0, 16.5, 43], [4, 8.5, 174], [2, 2.5, 124],
      ],
      logits: [-1.570935745, 0.607830296, -0.980728986, 0.489980279, 0.275342769, -0.041896751, -0.405888548],
      logLoss: 0.4892469111767814),
    Reference(
      testDescription: "50 trees on 16 bins, cut at quantiles",
      configuration: HistogramBoosting(trees: 50, leaves: 15, minimumLeafRows: 10, penalty: 5, bins: 16),
      splits: [
        [1, 4, 500], [3, 0.42, 326], [4, 3.5, 143], [1, -2, 35], [1, 2, 108], [4, 7.5, 98], [4, 8.5, 183], [0, 1, 133],
        [0, 12, 50], [1, -4, 28], [4, 8.5, 174], [3, 0.79, 124], [2, 2.5, 99], [0, 11, 27],
      ],
      logits: [-1.524810705, 0.12513932, -1.545029137, 0.223442903, -0.162509722, 0.386392663, 0.00323158],
      logLoss: 0.4515089355145259),
  ]

  @Test("The first tree has the same splits, and all trees together the same log-odds", arguments: references)
  func reference(_ reference: Reference) throws {
    let model = try reference.configuration.fit(
      features: BoostingSample.features, outcomes: BoostingSample.outcomes, weights: reference.weights)
    let splits = model.splits(ofTree: 0).map {
      [Double($0.column), ($0.threshold * 1e9).rounded() / 1e9, Double($0.rows)]
    }
    #expect(Set(splits) == reference.splits)
    let logits = model.logits(of: BoostingSample.features)
    for (row, expected) in zip([0, 1, 2, 3, 100, 250, 499], reference.logits) {
      #expect(abs(logits[row] - expected) < 1e-6)
    }
    let probabilities = model.probabilities(of: BoostingSample.features)
    let logLoss = BoostingSample.logLoss(probabilities, weights: reference.weights)
    #expect(abs(logLoss - reference.logLoss) < 1e-6)
    let weight = reference.weights?.reduce(0, +) ?? Double(BoostingSample.rows)
    #expect(abs(model.summary.logLikelihood + weight * logLoss) < 1e-9 * weight)
  }
}
