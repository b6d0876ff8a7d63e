import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport

/// What one run works on: tables, read and found sound, a model in place of some of them, and the moment of the question.
struct DataSet {
  let catalog: Catalog
  let now: Date
  let zone: TimeZone
  let surroundings: Surroundings
  let model: RecommenderModel?

  /// Reads the tables and the model; warnings are told, and the first error ends the run unless rows may be skipped.
  /// - Parameters:
  ///   - tables: Where the tables are.
  ///   - model: A model; it stands in for the actions, and all that belongs to them, where the tables have none.
  ///   - common: The moment and the zone.
  ///   - needed: Tables without which the command makes no sense.
  ///   - surroundings: Where warnings go.
  /// - Throws: A failure that names file, row, column and value.
  init(
    _ tables: TableOptions, model: ModelOption? = nil, _ common: CommonOptions, needed: [TableName],
    in surroundings: Surroundings
  ) throws(CommandFailure) {
    self.surroundings = surroundings
    self.model = try model?.read(in: surroundings)
    now = common.instant(in: surroundings)
    zone = common.givenZone ?? self.model?.timeZone ?? .gmt
    guard !tables.isEmpty || self.model != nil else {
      throw CommandFailure(.badUsage, OptionText.noData(surroundings.language))
    }
    let reading = tables.isEmpty ? nil : try tables.read(in: zone, surroundings)
    var supplied = reading?.supplied ?? []
    if let model = self.model, !supplied.contains(.actions) {
      var merged = model.catalog
      merged.citizens = reading?.catalog.citizens ?? []
      catalog = merged
      supplied.insert(.actions)
    } else {
      catalog = reading?.catalog ?? Catalog()
    }
    if let missing = needed.first(where: { !supplied.contains($0) }) {
      throw CommandFailure(.badData, OptionText.missingTable(missing.rawValue, surroundings.language))
    }
  }

  /// What the questions of this run are asked of.
  var questions: Questions {
    Questions(
      catalog,
      models: model.map { QuestionModels(turnout: $0.turnout, acceptance: $0.acceptance, learned: $0.learned) },
      now: now, zone: zone, language: surroundings.language, workers: Self.workers)
  }

  /// The same with the models that proposals rest on; what should be known of them is told.
  func fittedQuestions() throws(CommandFailure) -> Questions {
    telling(try answer { () throws(QuestionError) in try questions.fitted() })
  }

  /// The same with what recommendations come from.
  func preparedQuestions() throws(CommandFailure) -> Questions {
    telling(try answer { () throws(QuestionError) in try questions.prepared() })
  }

  /// Asks a question; an error becomes the failure that the command ends with.
  func answer<Answer>(_ question: () throws(QuestionError) -> Answer) throws(CommandFailure) -> Answer {
    do throws(QuestionError) {
      return try question()
    } catch {
      throw CommandFailure(error, surroundings.language)
    }
  }

  private func telling(_ questions: Questions) -> Questions {
    for note in questions.notes { surroundings.messages.line(note.sentence(surroundings.language)) }
    return questions
  }

  /// The threads that share the work; they change no result.
  static var workers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
