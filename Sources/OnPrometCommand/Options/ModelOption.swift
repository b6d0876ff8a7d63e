import ArgumentParser
import OnPrometFiles
import OnPrometReport

/// A model made by `fit`, in place of one made on the spot.
struct ModelOption: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.model(HelpLanguage.current), valueName: Placeholder.file))
  var model: String?

  /// Reads the model, where one is named.
  func read(in surroundings: Surroundings) throws(CommandFailure) -> RecommenderModel? {
    guard let model else { return nil }
    do throws(ModelProblem) {
      return try RecommenderModel(path: model)
    } catch {
      throw CommandFailure(.badData, error.sentence(surroundings.language))
    }
  }
}
