import CivicLinearAlgebra

/// The trees so far, and the log-odds of the rows they learn from.
struct BoostingCourse {
  private let configuration: HistogramBoosting
  private let features: Matrix<Double>
  private let data: WeightedOutcomes
  private let workers: Int
  private let bins: BinnedMatrix
  private let scale: GradientScale
  /// The rows that have a weight.
  private let rows: [UInt32]
  private var gradients: [GradientSum]
  private var logits: [Double]
  private var trees: [BoostedTree] = []

  init(_ configuration: HistogramBoosting, features: Matrix<Double>, data: WeightedOutcomes, workers: Int) {
    self.configuration = configuration
    self.features = features
    self.data = data
    self.workers = workers
    bins = BinnedMatrix(features, weights: data.weights, limit: configuration.bins, workers: workers)
    scale = GradientScale(data)
    rows = data.weights.indices.filter { data.weights[$0] > 0 }.map { UInt32($0) }
    gradients = Array(repeating: .zero, count: features.rows)
    logits = Array(repeating: logit(data.mean), count: features.rows)
  }

  mutating func addTree() {
    scale.evaluate(data, at: logits, into: &gradients, workers: workers)
    let seed = configuration.seed.derived(for: String(trees.count), purpose: "boosting")
    var generator = seed.generator()
    let sample = RandomSubset(of: rows, share: configuration.rowShare, using: &generator)
    let columns = RandomSubset(of: Array(bins.bins.indices), share: configuration.columnShare, using: &generator)
    let search = SplitSearch(
      scale: scale, penalty: configuration.penalty, minimumLeafRows: configuration.minimumLeafRows,
      minimumLeafWeight: configuration.minimumLeafWeight)
    var grower = TreeGrower(
      TreeData(bins: bins, gradients: gradients, search: search), rows: sample.chosen, columns: columns.chosen,
      maximumLeaves: configuration.leaves, workers: workers)
    grower.grow()
    let tree = grower.tree.scaled(by: configuration.learningRate)
    for leaf in grower.leaves {
      let value = tree.value(ofNode: leaf.node)
      for row in grower.partition.order[leaf.rows] { logits[Int(row)] += value }
    }
    add(tree, to: sample.others)
    trees.append(tree)
  }

  func fitted() -> FittedHistogramBoosting {
    FittedHistogramBoosting(
      columns: features.columns, baseline: logit(data.mean), trees: trees,
      summary: BoostingSummary(
        trees: trees.count, leaves: trees.reduce(0) { $0 + $1.leaves }, logLikelihood: data.logLikelihood(at: logits)))
  }

  /// Adds a tree to the log-odds of rows that it has not learned from.
  private mutating func add(_ tree: BoostedTree, to rows: [UInt32]) {
    let features = features
    var values = [Double](repeating: 0, count: rows.count)
    parallelFill(&values, blockSize: 1_024, workers: workers) { range, values in
      features.withUnsafeBuffer { elements in
        guard let start = elements.baseAddress else { return }
        for (i, row) in rows[range].enumerated() { values[i] = tree.value(of: start + Int(row) * features.columns) }
      }
    }
    for (row, value) in zip(rows, values) { logits[Int(row)] += value }
  }
}
