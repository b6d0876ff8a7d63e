extension FittedTaxonomies {
  /// The columns' names, and for each column its categories and which of them each action has.
  var state: RankingModelState {
    var state = RankingModelState(
      .taxonomies, actionCount: actionCount, texts: ["columns": taxonomies.map(\.column)])
    for (number, taxonomy) in taxonomies.enumerated() {
      state.texts["names \(number)"] = taxonomy.categories.names
      state.numbers["codes \(number)"] = taxonomy.categories.codes.map(Double.init)
    }
    return state
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    var taxonomies: [Taxonomy] = []
    for (number, column) in try state.texts("columns").enumerated() {
      let names = try state.texts("names \(number)")
      let codes = try state.numbers("codes \(number)", count: state.actionCount).map { Int(exactly: $0) }
      guard codes.allSatisfy({ $0.map { (-1..<names.count).contains($0) } ?? false }) else {
        throw .inconsistent(list: "codes \(number)")
      }
      taxonomies.append(Taxonomy(column, codes.map { code in code.flatMap { $0 < 0 ? nil : names[$0] } }))
    }
    self.init(taxonomies: taxonomies, actionCount: state.actionCount)
  }
}
