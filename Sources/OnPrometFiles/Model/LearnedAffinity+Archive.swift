import CivicRanking
import OnPrometReport

extension LearnedAffinity {
  private static let group = "learned"
  private static let modelPrefix = "\(group).model"
  private static let contentPrefix = "\(group).content"

  /// What stands in the header of a file.
  var parameters: JSONValue.Member {
    .init(
      Self.group,
      .object([
        .init("bound", .number(bound)), .init("model", model.state.outline),
        .init("content", content.map(\.state.outline) ?? .null),
      ]))
  }

  /// Adds the models with the identifiers of their columns.
  func appendBlocks(to archive: inout ModelArchive) {
    archive.append("\(Self.group).actions", texts: actions)
    archive.append("\(Self.group).familiar", isFamiliar.map { $0 ? 1 : 0 })
    model.state.appendBlocks(to: &archive, prefix: Self.modelPrefix)
    content?.state.appendBlocks(to: &archive, prefix: Self.contentPrefix)
  }

  /// Restores what was learned; nil from a file that holds nothing of it, as those of formats 1 and 2.
  static func reading(_ archive: ModelArchive) throws(ModelProblem.Kind) -> LearnedAffinity? {
    guard let header = archive.parameters[group] else { return nil }
    let actions = try archive.texts("\(group).actions")
    let bound = try archive.parameter(group, "bound")
    guard bound > 0, bound < .infinity, Set(actions).count == actions.count else { throw .damaged(part: group) }
    guard let familiar = archive["\(group).familiar"], familiar.count == actions.count, let outline = header["model"]
    else { throw .damaged(part: group) }
    let content = header["content"].flatMap { $0 == .null ? nil : $0 }
    return LearnedAffinity(
      actions: actions, model: try model(outline, archive, prefix: modelPrefix, columns: actions.count),
      content: try content.map { outline throws(ModelProblem.Kind) in
        try model(outline, archive, prefix: contentPrefix, columns: actions.count)
      }, isFamiliar: familiar.map { $0 != 0 }, bound: bound)
  }

  private static func model(
    _ outline: JSONValue, _ archive: ModelArchive, prefix: String, columns: Int
  ) throws(ModelProblem.Kind) -> any FittedRankingModel {
    let state = try RankingModelState(outline, archive, prefix: prefix)
    guard state.actionCount == columns, let model = try? state.restored() else { throw .damaged(part: prefix) }
    return model
  }
}
