import CivicLinearAlgebra

extension FittedRankingModel {
  /// Why an action has its score and its rank for one citizen.
  ///
  /// What would be without a reason is not derived but computed again, for each reason once: a citizen with h reasons costs
  /// as much as ranking h + 1 citizens, and her contributions on top.
  ///
  /// - Parameters:
  ///   - action: The action's column; not one of her own.
  ///   - citizen: A block with one citizen.
  ///   - candidates: The columns of the actions that the rank is among; nil for all. Own choices never count.
  ///   - order: The rank of each action among equals, lower first, no two alike; nil keeps the order of the columns.
  /// - Returns: The score taken apart.
  public func explanation(
    of action: Int, for citizen: CitizenBlock, among candidates: [Int]? = nil, order: [Int]? = nil
  ) -> RankingExplanation {
    precondition(citizen.count == 1, "one citizen is explained to")
    let taken = contributions(of: citizen, to: [action])
    let scores = scores(of: citizen)
    let field = RankField(candidates ?? Array(0..<scores.columns), order: order)
    let others = citizen.without(taken.reasons)
    let scoresWithout = self.scores(of: others)
    let contributions = taken.reasons.enumerated().map { row, reason in
      RankingExplanation.Contribution(
        reason: reason, amount: Double(taken.amounts[row, 0]), scoreWithout: Double(scoresWithout[row, action]),
        rankWithout: field.rank(of: action, scoresWithout.row(row), own: others.histories.row(row).columns))
    }
    return RankingExplanation(
      action: action, score: Double(scores[0, action]),
      rank: field.rank(of: action, scores.row(0), own: citizen.histories.row(0).columns),
      base: Double(taken.base[0]),
      contributions: contributions.enumerated().sorted {
        let (left, right) = (abs($0.element.amount), abs($1.element.amount))
        return left != right ? left > right : $0.offset < $1.offset
      }.map(\.element),
      parts: parts(of: citizen, action: action))
  }

  private func parts(of citizen: CitizenBlock, action: Int) -> [Double] {
    guard let stack = self as? FittedStack else { return [] }
    return zip(stack.bases, stack.weights.values).map { $1 * Double($0.scores(of: citizen)[0, action]) }
  }
}

/// Who competes for a rank.
private struct RankField {
  let candidates: [Int]
  let order: [Int]?

  init(_ candidates: [Int], order: [Int]?) {
    self.candidates = candidates
    self.order = order
  }

  /// 1 and how many candidates come before the action, own choices left out. O(candidates).
  func rank(of action: Int, _ scores: ArraySlice<Float>, own: ArraySlice<Int32>) -> Int {
    let own = Set(own.map(Int.init))
    precondition(!own.contains(action), "what a citizen chose has no rank for her")
    let line = Array(scores)
    return 1
      + candidates.count { other in
        guard !own.contains(other) else { return false }
        guard line[other] == line[action] else { return line[other] > line[action] }
        return order.map { $0[other] < $0[action] } ?? (other < action)
      }
  }
}

extension CitizenBlock {
  /// The block's one citizen once for each reason, without it.
  func without(_ reasons: [RankingReason]) -> CitizenBlock {
    let history = histories.row(0).columns
    let rest = reasons.map { reason in history.filter { .choice(Int($0)) != reason } }
    return CitizenBlock(
      histories: SparseMatrix(
        rows: reasons.count, columns: histories.columns,
        rowIndices: rest.enumerated().flatMap { row, list in
          repeatElement(Int32(truncatingIfNeeded: row), count: list.count)
        }, columnIndices: rest.flatMap(\.self)),
      features: features.selecting(reasons.map { _ in 0 }).forgetting { row, column in
        reasons[row] == .trait(column)
      })
  }
}

extension FeatureTable {
  /// The table in which some values of columns of categories and numbers are not known.
  fileprivate func forgetting(_ isForgotten: (_ row: Int, _ column: String) -> Bool) -> FeatureTable {
    FeatureTable(
      rows: rows,
      categories: categories.map { column in
        Category(
          name: column.name,
          values: column.values.enumerated().map { isForgotten($0, column.name) ? nil : $1 })
      },
      quantities: quantities.map { column in
        Quantity(
          name: column.name,
          values: column.values.enumerated().map { isForgotten($0, column.name) ? nil : $1 })
      }, texts: texts)
  }
}
