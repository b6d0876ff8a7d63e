extension FittedTraits {
  var state: RankingModelState {
    var state = RankingModelState(.traits, actionCount: effects.columns, weights: ["effects": effects.elements])
    groups.write(to: &state)
    return state
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    groups = try TraitGroups(state)
    effects = try state.matrix("effects", rows: groups.count)
  }
}

extension TraitGroups {
  fileprivate func write(to state: inout RankingModelState) {
    for (name, groupings) in [("columns", columns), ("fine", fine)] {
      state.texts[name] = groupings.map(\.column)
      for (number, grouping) in groupings.enumerated() { grouping.write(to: &state, as: "\(name).\(number)") }
    }
    state.numbers["pairs"] = pairs.flatMap { [Double($0.first), Double($0.second)] }
  }

  fileprivate init(_ state: RankingModelState) throws(RankingModelStateError) {
    let columns = try Self.groupings("columns", of: state)
    let pairs = try state.counts("pairs")
    guard pairs.count.isMultiple(of: 2) && pairs.allSatisfy({ $0 < columns.count }) else {
      throw .inconsistent(list: "pairs")
    }
    self.init(
      columns: columns, fine: try Self.groupings("fine", of: state),
      pairs: stride(from: 0, to: pairs.count, by: 2).map { (pairs[$0], pairs[$0 + 1]) })
  }

  private static func groupings(
    _ name: String, of state: RankingModelState
  ) throws(RankingModelStateError) -> [Grouping] {
    try state.texts(name).enumerated().map { number, column throws(RankingModelStateError) in
      try Grouping(column, state, "\(name).\(number)")
    }
  }
}

extension Grouping {
  fileprivate func write(to state: inout RankingModelState, as name: String) {
    switch self {
    case .categories(_, let numbers): state.texts[name] = numbers.sorted { $0.value < $1.value }.map(\.key)
    case .quantiles(_, let edges): state.numbers[name] = edges
    }
  }

  fileprivate init(_ column: String, _ state: RankingModelState, _ name: String) throws(RankingModelStateError) {
    if let categories = state.texts[name] {
      let numbers = Dictionary(categories.enumerated().map { ($1, $0) }) { first, _ in first }
      guard numbers.count == categories.count else { throw .inconsistent(list: name) }
      self = .categories(column: column, numbers: numbers)
    } else {
      self = .quantiles(column: column, edges: try state.numbers(name))
    }
  }
}
