extension FittedNewActions {
  /// Both models, and 1 for each action that was new.
  var state: RankingModelState {
    RankingModelState(
      .newActions, actionCount: isNew.count, numbers: ["new": isNew.map { $0 ? 1 : 0 }],
      parts: [base.state, content.state])
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    let flags = try state.numbers("new", count: state.actionCount)
    guard flags.contains(0) && flags.allSatisfy({ $0 == 0 || $0 == 1 }) else { throw .inconsistent(list: "new") }
    guard state.parts.count == 2 else { throw .inconsistentParts }
    self.init(
      base: try state.parts[0].restored(), content: try state.parts[1].restored(), isNew: flags.map { $0 == 1 })
  }
}
