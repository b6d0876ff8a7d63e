import CivicDomain
import CivicRanking
import CivicTurnout
import Foundation
import OnPrometReport

/// All that `fit` learned, and what can be joined: one file from which citizens can be answered anywhere.
public struct RecommenderModel: Sendable {
  /// The sort of model, as the file names it.
  public static let kind = "recommender"

  /// What can be joined, by whom it is organised, and what was promised. Citizens stay out.
  public var catalog: Catalog
  /// Who keeps promises, and how many are still to come.
  public var turnout: FittedTurnoutModel
  /// What answers to proposals taught; nil where there were no proposals.
  public var acceptance: FittedAcceptanceModel?
  /// What past promises tell of affinities; nil where nothing was learned.
  public var learned: LearnedAffinity?
  /// The zone of local times in the tables.
  public var timeZone: TimeZone

  /// Creates a model from its parts.
  /// - Parameters:
  ///   - catalog: The tables, of which actions, slots, organizations, campaigns and pledges are kept.
  ///   - turnout: What was learned of who comes.
  ///   - acceptance: What was learned of proposals; nil where there were none.
  ///   - learned: What was learned of affinities.
  ///   - timeZone: The zone of local times in the tables.
  public init(
    catalog: Catalog, turnout: FittedTurnoutModel, acceptance: FittedAcceptanceModel? = nil,
    learned: LearnedAffinity? = nil, timeZone: TimeZone
  ) {
    self.catalog = Catalog(
      organizations: catalog.organizations, campaigns: catalog.campaigns, actions: catalog.actions,
      slots: catalog.slots, pledges: catalog.pledges)
    self.turnout = turnout
    self.acceptance = acceptance
    self.learned = learned
    self.timeZone = timeZone
  }

  /// The tables that a model file holds.
  private static let tables: [TableName] = [.organizations, .campaigns, .actions, .slots, .pledges]

  /// Writes the model.
  /// - Parameter output: Where it goes. It is not finished here.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public func write(to output: ByteOutput) throws(OutputError) {
    let learnedParameters = [learned?.parameters].compactMap { $0 }
    var archive = ModelArchive(
      kind: Self.kind, parameters: .object(turnout.parameters + acceptanceParameters + learnedParameters + [zone]))
    turnout.appendBlocks(to: &archive)
    acceptance?.appendBlocks(to: &archive)
    learned?.appendBlocks(to: &archive)
    for table in Self.tables where catalog.rowCount(of: table) > 0 {
      let memory = ByteOutput()
      try catalog.write(table, as: .csv, timeZone: timeZone, to: memory)
      archive.append("\(table.rawValue).csv", memory.bytes)
    }
    try archive.write(to: output)
  }

  private var acceptanceParameters: [JSONValue.Member] {
    acceptance.map { [.init(FittedAcceptanceModel.archiveGroup, $0.parameters)] } ?? []
  }

  private var zone: JSONValue.Member { .init("time_zone", .string(timeZone.identifier)) }

  /// Reads a model.
  /// - Parameter path: The file.
  /// - Throws: ``ModelProblem`` for a file that is no such model, was cut short or damaged.
  public init(path: String) throws(ModelProblem) {
    let archive = try ModelArchive(path: path, kind: Self.kind)
    do throws(ModelProblem.Kind) {
      guard let name = archive.parameters["time_zone"]?.string, let zone = TimeZone(identifier: name) else {
        throw .damaged(part: "time_zone")
      }
      timeZone = zone
      turnout = try FittedTurnoutModel(archive)
      acceptance = try FittedAcceptanceModel(archive)
      learned = try LearnedAffinity.reading(archive)
      catalog = try Self.catalog(in: archive, timeZone: zone)
    } catch {
      throw ModelProblem(file: path, kind: error)
    }
  }

  private static func catalog(
    in archive: ModelArchive, timeZone: TimeZone
  ) throws(ModelProblem.Kind) -> Catalog {
    var catalog = Catalog()
    var reader = TableReader(options: ReadingOptions(timeZone: timeZone), log: ProblemLog(.stop))
    for table in tables {
      let name = "\(table.rawValue).csv"
      guard let bytes = archive[name] else { continue }
      do throws(TableProblem) {
        try catalog.read(table, from: ByteInput(bytes, name: name), format: .csv, with: &reader)
      } catch {
        throw .damaged(part: name)
      }
    }
    return catalog
  }
}
