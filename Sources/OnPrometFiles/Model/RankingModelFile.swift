import CivicRanking
import OnPrometReport

/// One fitted ranking model in a file, with the identifiers of the actions that it scores.
public struct RankingModelFile: Equatable, Sendable {
  /// The sort of model, as the file names it.
  public static let kind = "ranking"

  /// The actions, one for each column of the scores.
  public let actions: [String]
  /// All that was learned; ``RankingModelState/restored()`` makes the model of it.
  public let state: RankingModelState

  /// Takes what a model learned.
  /// - Parameters:
  ///   - model: A fitted model.
  ///   - actions: The actions, one for each column of the model's scores.
  public init(_ model: any FittedRankingModel, actions: [String]) {
    state = model.state
    precondition(state.actionCount == actions.count, "every column of the scores is an action")
    self.actions = actions
  }

  /// Writes the model.
  /// - Parameter output: Where it goes. It is not finished here.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public func write(to output: ByteOutput) throws(OutputError) {
    var archive = ModelArchive(kind: Self.kind, parameters: .object([.init("ranking", state.outline)]))
    archive.append("actions", texts: actions)
    state.appendBlocks(to: &archive, prefix: "ranking")
    try archive.write(to: output)
  }

  /// Reads a model.
  /// - Parameter path: The file.
  /// - Throws: ``ModelProblem`` for a file that is no such model, was cut short or damaged.
  public init(path: String) throws(ModelProblem) {
    let archive = try ModelArchive(path: path, kind: Self.kind)
    do throws(ModelProblem.Kind) {
      guard let outline = archive.parameters["ranking"] else { throw .damaged(part: "ranking") }
      actions = try archive.texts("actions")
      state = try RankingModelState(outline, archive, prefix: "ranking")
      guard state.actionCount == actions.count else { throw .damaged(part: "actions") }
    } catch {
      throw ModelProblem(file: path, kind: error)
    }
  }
}
