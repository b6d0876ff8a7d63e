import CivicDomain
import CivicMobilization
import CivicTurnout
import Foundation
import OnPrometFiles
import OnPrometReport

/// The tables of one run, read and found sound, with the moment at which the question is asked.
struct DataSet {
  let catalog: Catalog
  let now: Date
  let zone: TimeZone
  let surroundings: Surroundings

  /// Reads the tables; warnings are told, and the first error ends the run unless rows may be skipped.
  /// - Parameters:
  ///   - tables: Where they are.
  ///   - common: The moment and the zone.
  ///   - needed: Tables without which the command makes no sense.
  ///   - surroundings: Where warnings go.
  /// - Throws: A failure that names file, row, column and value.
  init(
    _ tables: TableOptions, _ common: CommonOptions, needed: [TableName], in surroundings: Surroundings
  ) throws(CommandFailure) {
    let language = surroundings.language
    guard !tables.isEmpty else { throw CommandFailure(.badUsage, OptionText.noData(language)) }
    let reading: CatalogReading
    do throws(TableProblem) {
      let options = ReadingOptions(policy: tables.keepGoing ? .skip : .stop, timeZone: common.zone)
      reading = try CatalogReading(try tables.sources(), options: options)
    } catch {
      throw CommandFailure(.badData, error.sentence(language))
    }
    for problem in reading.problems { surroundings.messages.warning(problem.sentence(language)) }
    if reading.skippedRows > 0 {
      surroundings.messages.warning(ProblemText.skipped(reading.skippedRows, language))
    }
    if let missing = needed.first(where: { !reading.supplied.contains($0) }) {
      throw CommandFailure(.badData, OptionText.missingTable(missing.rawValue, language))
    }
    catalog = reading.catalog
    now = common.instant(in: surroundings)
    zone = common.zone
    self.surroundings = surroundings
  }

  /// The words for what the tables hold.
  var words: Vocabulary {
    Vocabulary(
      surroundings.language, map: .standard, actions: catalog.actions, organizations: catalog.organizations)
  }

  /// The model of turnouts that the history of the tables teaches.
  func fittedTurnout() -> FittedTurnoutModel {
    TurnoutModel().fit(catalog, map: .standard, now: now)
  }

  /// What recommendations come from.
  func recommender() throws(CommandFailure) -> Recommender {
    do throws(OutlookError) {
      return try Recommender(
        catalog: catalog, turnout: fittedTurnout(), now: now, timeZone: zone, workers: Self.workers)
    } catch {
      throw CommandFailure(.failed, ProblemText.outlook(error, surroundings.language))
    }
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
