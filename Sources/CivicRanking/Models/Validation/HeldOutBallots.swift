import CivicLinearAlgebra
import CivicStatistics

/// Choices of citizens whom a model did not see, each to be predicted from the others of the same ballot.
///
/// Citizens are dealt to folds; a model fitted to the other folds ranks for those of one. A ballot is cut into at most
/// ten parts, and each is predicted from the rest, which is then almost as long as the ballot. (Splitting every ballot between training and validation instead
/// would leave short ballots without anything chosen together, and what is tuned there means nothing.)
public struct HeldOutBallots: Sendable {
  private static let partLimit = 10

  /// One row for each part: the rest of the ballot, and what is known of the citizen.
  public let queries: CitizenBlock
  /// One row for each part: the choices in it.
  public let targets: SparseMatrix<Float>
  /// The fold of each part.
  public let folds: [Int]
  /// The row of each part's citizen in the training data; parts of one citizen follow each other.
  public let citizens: [Int]
  private let data: RankingData
  private let foldOfCitizen: [Int]
  private let foldCount: Int

  /// Cuts ballots.
  ///
  /// - Parameters:
  ///   - data: The training data.
  ///   - foldCount: How many folds, at least 2.
  ///   - limit: How many parts to keep at most.
  ///   - seed: Which citizen falls into which fold, and which choice into which part.
  public init(_ data: RankingData, foldCount: Int = 4, limit: Int = 20_000, seed: Seed) {
    precondition(foldCount >= 2, "one fold leaves nothing to learn from")
    let choices = data.interactions.choices
    let hashes = data.interactions.citizens.map { seed.derived(for: $0, purpose: "fold").value }
    foldOfCitizen = hashes.map { Int($0 % UInt64(foldCount)) }
    let order = hashes.indices.filter { choices.rowCount($0) > 1 }.sorted { hashes[$0] < hashes[$1] }
    var builder = Builder(data.interactions, seed: seed)
    for citizen in order where builder.count + min(Self.partLimit, choices.rowCount(citizen)) <= limit {
      builder.cut(citizen)
    }
    let foldOfCitizen = foldOfCitizen
    let parts = builder.parts.sorted {
      (foldOfCitizen[$0.citizen], $0.citizen, $0.number) < (foldOfCitizen[$1.citizen], $1.citizen, $1.number)
    }
    queries = CitizenBlock(
      histories: Self.matrix(parts.map(\.rest), columns: choices.columns),
      features: data.citizenFeatures.selecting(parts.map(\.citizen)))
    targets = Self.matrix(parts.map(\.hidden), columns: choices.columns)
    folds = parts.map { foldOfCitizen[$0.citizen] }
    citizens = parts.map(\.citizen)
    self.data = data
    self.foldCount = foldCount
  }

  /// The number of parts.
  public var count: Int { folds.count }

  /// The scores that a model gives when it never saw the citizen.
  ///
  /// - Parameters:
  ///   - model: The model, fitted once for each fold.
  ///   - workers: How many threads share the folds, at least 1; it changes no result.
  /// - Returns: A row for each part with one score for each action.
  /// - Throws: ``RankingModelError`` of the model.
  public func scores(of model: any RankingModel, workers: Int = 1) throws(RankingModelError) -> Matrix<Float> {
    var results = [Result<Matrix<Float>, RankingModelError>?](repeating: nil, count: foldCount)
    parallelFill(&results, blockSize: 1, workers: workers) { range, results in
      results[0] = Result { () throws(RankingModelError) in try scores(of: model, fold: range.lowerBound) }
    }
    var elements: [Float] = []
    elements.reserveCapacity(count * targets.columns)
    for result in results.compactMap(\.self) { elements += try result.get().elements }
    return Matrix(rows: count, columns: targets.columns, elements: elements)
  }

  private func scores(of model: any RankingModel, fold: Int) throws(RankingModelError) -> Matrix<Float> {
    let rows = folds.indices.filter { folds[$0] == fold }
    guard !rows.isEmpty else { return Matrix(rows: 0, columns: targets.columns) }
    let others = foldOfCitizen.indices.filter { foldOfCitizen[$0] != fold }
    return try model.fit(data.selecting(others)).scores(of: queries.selecting(rows))
  }

  private static func matrix(_ rows: [[Int32]], columns: Int) -> SparseMatrix<Float> {
    SparseMatrix(
      rows: rows.count, columns: columns,
      rowIndices: rows.enumerated().flatMap { row, list in
        repeatElement(Int32(truncatingIfNeeded: row), count: list.count)
      }, columnIndices: rows.flatMap(\.self))
  }

  private struct Builder {
    let interactions: InteractionMatrix
    let seed: Seed
    var parts: [(citizen: Int, number: Int, rest: [Int32], hidden: [Int32])] = []

    init(_ interactions: InteractionMatrix, seed: Seed) {
      self.interactions = interactions
      self.seed = seed
    }

    var count: Int { parts.count }

    mutating func cut(_ citizen: Int) {
      let own = seed.derived(for: interactions.citizens[citizen], purpose: "part")
      let hashed = interactions.choices.row(citizen).columns.map {
        (hash: own.derived(for: interactions.actions[Int($0)]).value, action: $0)
      }
      let shuffled = hashed.sorted { $0.hash < $1.hash }.map(\.action)
      let cuts = min(HeldOutBallots.partLimit, shuffled.count)
      for number in 0..<cuts {
        let isHidden = { (place: Int) in place % cuts == number }
        parts.append(
          (
            citizen, number, shuffled.indices.filter { !isHidden($0) }.map { shuffled[$0] },
            shuffled.indices.filter(isHidden).map { shuffled[$0] }
          ))
      }
    }
  }
}
