import CivicDomain
import CivicMobilization
import CivicRanking
import CivicTurnout
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

  /// The words for what the tables hold.
  var words: Vocabulary {
    Vocabulary(
      surroundings.language, map: .standard, actions: catalog.actions, organizations: catalog.organizations)
  }

  /// The model of turnouts: the one named, else what the history of the tables teaches.
  func fittedTurnout() -> FittedTurnoutModel {
    model?.turnout ?? TurnoutModel().fit(catalog, map: .standard, now: now)
  }

  /// What answers taught: what the model named holds, else what the proposals of the tables teach; nil without any.
  func fittedAcceptance() throws(CommandFailure) -> FittedAcceptanceModel? {
    guard model == nil else { return model?.acceptance }
    guard !catalog.proposals.isEmpty else { return nil }
    do throws(AcceptanceError) {
      return try AcceptanceModel().fit(catalog, now: now, workers: Self.workers)
    } catch {
      throw CommandFailure(.badData, AcceptanceText.problem(error, surroundings.language))
    }
  }

  /// What recommendations come from; actions whose turnout cannot be computed are told and left out.
  func recommender(_ acceptance: FittedAcceptanceModel?) -> Recommender {
    let affinity = acceptance?.affinity() ?? AffinityModel()
    let recommender = Recommender(
      catalog: catalog, turnout: fittedTurnout(), affinity: affinity,
      learned: learnedAffinity(beside: affinity), now: now, timeZone: zone, workers: Self.workers)
    for error in recommender.leftOut {
      surroundings.messages.line(ProblemText.leftOut(error, surroundings.language))
    }
    return recommender
  }

  /// A citizen and what she has promised.
  func candidate(_ id: String, _ recommender: Recommender) throws(CommandFailure) -> Candidate {
    guard let citizen = catalog.citizens.first(where: { $0.id == id }) else {
      throw CommandFailure(.badData, OptionText.unknown("--citizen", id, table: "citizens", surroundings.language))
    }
    return Candidate(citizen: citizen, situation: recommender.context.situation(of: id))
  }

  /// The threads that share the work; they change no result.
  static var workers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
