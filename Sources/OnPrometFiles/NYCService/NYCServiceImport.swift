import CivicDomain
import Foundation
import OnPrometReport

/// The volunteer opportunities that New York's volunteering office listed, as actions and organizations.
///
/// Minimum, capacity, hours and format are not in the data and stay unknown, unless a title says so. Modes and themes are derived from
/// words, by tables that are part of this library.
public struct NYCServiceImport: TableImport {
  /// How modes of action were found.
  public struct Derivation: Sendable, Hashable {
    /// Modes read from a title.
    public var fromTitle = 0
    /// Modes read from a summary.
    public var fromSummary = 0
    /// Actions without a mode.
    public var none = 0
  }

  /// The actions and their organizations.
  public private(set) var catalog = Catalog()
  /// How modes of action were found.
  public private(set) var derivation = Derivation()
  /// What is wrong or doubtful.
  public let problems: [TableProblem]
  /// Rows that were skipped.
  public let skippedRows: Int

  /// Reads the listing.
  /// - Parameters:
  ///   - input: A CSV file with all the columns of `datasets/nyc_service/SOURCE.md`, so that no other file is taken for one.
  ///   - policy: What to do with a row that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(_ input: ByteInput, policy: ProblemPolicy = .stop) throws(TableProblem) {
    let log = ProblemLog(policy)
    let heading = TableHeading(NYCOpportunity.columns, isComplete: true, isOpen: true)
    let scanner = RowScanner(input, format: .csv, heading: heading, log: log)
    var builder = Builder()
    var others = ColumnTally("opportunities")
    try scanner.forEachRow(in: NYCOpportunity.timeZone) { layout in
      others.prepare(layout, read: heading.names)
    } _: { row throws(FieldError) in
      try builder.append(NYCOpportunity(row))
      others.count(row)
    }
    leftAside = others.leftAside
    catalog.actions = builder.actions
    catalog.organizations = builder.organizations
    derivation = builder.derivation
    problems = log.problems
    skippedRows = log.skippedRows
  }

  /// How modes of action were found, as counts.
  public var counts: [ImportCount] {
    [
      ImportCount(.modesFromTitle, derivation.fromTitle), ImportCount(.modesFromSummary, derivation.fromSummary),
      ImportCount(.modesUnknown, derivation.none),
    ]
  }

  /// The columns that say nothing of the action itself, or would have to be interpreted.
  public let leftAside: [LeftAside]

  private struct Builder {
    var actions: [Action] = []
    var organizations: [Organization] = []
    var derivation = Derivation()
    private var seen: (actions: Set<String>, organizations: Set<String>) = ([], [])

    mutating func append(_ opportunity: NYCOpportunity) throws(FieldError) {
      let mode = opportunity.mode
      let action = try opportunity.action(mode: mode?.code)
      guard seen.actions.insert(action.id).inserted else {
        throw FieldError(field: "id", value: action.id, requirement: .unique)
      }
      if let id = opportunity.organization, seen.organizations.insert(id).inserted {
        organizations.append(try Organization(id: id, name: opportunity.organizationName, kind: .association))
      }
      actions.append(action)
      switch mode?.source {
      case .title: derivation.fromTitle += 1
      case .summary: derivation.fromSummary += 1
      case nil: derivation.none += 1
      }
    }
  }
}
