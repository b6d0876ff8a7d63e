import CivicLinearAlgebra

extension RankingModelState {
  /// The model that this is the state of.
  ///
  /// - Returns: A fitted model that gives the scores of the one whose state was taken.
  /// - Throws: ``RankingModelStateError`` for a state whose lists do not fit together.
  public func restored() throws(RankingModelStateError) -> any FittedRankingModel {
    guard actionCount >= 0 && parts.allSatisfy({ $0.actionCount == actionCount }) else { throw .inconsistentParts }
    return switch kind {
    case .popularity: FittedPopularity(bias: try weights("bias", count: actionCount))
    case .itemWeights: try ItemWeights(self)
    case .pairAffinity: try FittedPairAffinity(self)
    case .factors: try FittedFactors(self)
    case .traits: try FittedTraits(self)
    case .stack: try FittedStack(self)
    case .taxonomies: try FittedTaxonomies(self)
    case .newActions: try FittedNewActions(self)
    }
  }

  /// A list of single precision of the length given.
  func weights(_ name: String, count: Int) throws(RankingModelStateError) -> [Float] {
    guard let list = weights[name], list.count == count else { throw .inconsistent(list: name) }
    return list
  }

  /// A matrix with a column for each action.
  func matrix(_ name: String, rows: Int) throws(RankingModelStateError) -> Matrix<Float> {
    let (count, overflow) = rows.multipliedReportingOverflow(by: actionCount)
    guard !overflow else { throw .inconsistent(list: name) }
    return Matrix(rows: rows, columns: actionCount, elements: try weights(name, count: count))
  }

  /// A list of numbers, of the length given if one is.
  func numbers(_ name: String, count: Int? = nil) throws(RankingModelStateError) -> [Double] {
    guard let list = numbers[name], count.map({ $0 == list.count }) ?? true else { throw .inconsistent(list: name) }
    return list
  }

  /// A list of whole numbers, each at least 0.
  func counts(_ name: String) throws(RankingModelStateError) -> [Int] {
    let list = try numbers(name)
    let counts = list.compactMap { Int(exactly: $0) }
    guard counts.count == list.count && counts.allSatisfy({ $0 >= 0 }) else { throw .inconsistent(list: name) }
    return counts
  }

  /// A list of texts.
  func texts(_ name: String) throws(RankingModelStateError) -> [String] {
    guard let list = texts[name] else { throw .inconsistent(list: name) }
    return list
  }
}
