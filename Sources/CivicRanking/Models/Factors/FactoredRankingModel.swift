import CivicLinearAlgebra

/// A fitted model whose scores are products of a citizen's vector and an action's.
protocol FactoredRankingModel: FittedRankingModel {
  /// The vectors of the actions, one in each row.
  var actionVectors: Matrix<Float> { get }

  /// The vectors of citizens, one in each row.
  func citizenVectors(of block: CitizenBlock) -> Matrix<Float>
}

extension FactoredRankingModel {
  /// The model with its actions in an order that decides between equals; nil keeps that of the columns.
  func factors(inOrder order: [Int]?) -> OrderedFactors { OrderedFactors(self, order: order) }
}

/// A model of factors whose actions stand in the order that decides between equals.
struct OrderedFactors: Sendable {
  private let model: any FactoredRankingModel
  private let scorer: BlockedScorer
  /// The column of the action at each place, nil where places are columns.
  private let columns: [Int]?

  init(_ model: any FactoredRankingModel, order: [Int]?) {
    let vectors = model.actionVectors
    columns = order.map { order in (0..<vectors.rows).sorted { order[$0] < order[$1] } }
    self.model = model
    scorer = BlockedScorer(
      candidates: columns.map { columns in
        Matrix(
          rows: vectors.rows, columns: vectors.columns, elements: columns.flatMap { vectors.row($0) })
      } ?? vectors)
  }

  /// The best actions of each citizen among those that may be shown.
  func best(
    _ limit: Int, of block: CitizenBlock, showable: ShowableActions
  ) -> [[(action: Int, score: Float)]] {
    let selection = scorer.top(limit, of: model.citizenVectors(of: block)) { row, words in
      showable.fill(words, row: row)
      if let columns { reorder(words, columns) }
    }
    return (0..<block.count).map { row in
      let (places, scores) = selection.row(row)
      return zip(places, scores).map { (columns?[Int($0)] ?? Int($0), $1) }
    }
  }

  /// Moves each column's bit to the place of the column.
  private func reorder(_ words: UnsafeMutableBufferPointer<UInt64>, _ columns: [Int]) {
    let byColumn = Array(words)
    words.update(repeating: 0)
    for (place, column) in columns.enumerated() where byColumn[column / 64] >> UInt64(column % 64) & 1 == 1 {
      words[place / 64] |= 1 << UInt64(place % 64)
    }
  }
}
