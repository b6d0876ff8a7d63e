import CivicDomain
import Foundation
import OnPrometReport

/// A participatory budget in the format of Pabulib (Stolicki, Szufa and Talmon 2020, arXiv:2012.06539): projects are actions, voters are
/// citizens, and each project that a ballot supports is a promise.
///
/// Costs, tallies, points and the voters' other traits have no place in our tables: they are counted.
public struct PabulibImport: TableImport {
  /// Citizens, actions and promises.
  public private(set) var catalog = Catalog()
  /// What happened on the way, in numbers.
  public let counts: [ImportCount]
  /// What the tables have no place for.
  public let leftAside: [LeftAside]
  /// What is wrong or doubtful.
  public let problems: [TableProblem]
  /// Rows that were skipped.
  public let skippedRows: Int

  /// Reads a file, which is held in memory.
  /// - Parameters:
  ///   - input: A `.pb` file.
  ///   - policy: What to do with a row that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(_ input: ByteInput, policy: ProblemPolicy = .stop) throws(TableProblem) {
    let log = ProblemLog(policy)
    let sections = try PabulibSections(input)
    let meta = try PabulibMeta(sections, log)
    let projects = try PabulibProjects(sections, meta, log)
    let ballots = try PabulibBallots(sections, meta, projects: Set(projects.actions.map(\.id)), log)
    catalog.actions = projects.actions
    catalog.citizens = ballots.citizens
    catalog.pledges = ballots.pledges
    counts = [
      ImportCount(.withoutSupport, ballots.withoutSupport), ImportCount(.orderedBallots, ballots.ordered),
    ].filter { $0.count > 0 }
    let facts = meta.otherFacts > 0 ? [LeftAside(PabulibSections.Name.meta.rawValue, count: meta.otherFacts)] : []
    leftAside = facts + projects.leftAside + ballots.leftAside
    problems = log.problems
    skippedRows = log.skippedRows
  }
}
