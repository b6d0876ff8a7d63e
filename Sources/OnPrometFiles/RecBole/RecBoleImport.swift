import CivicDomain
import OnPrometReport

/// A data set in the atomic files of RecBole (Zhao et al. 2021, arXiv:2011.01731): users are citizens, items are actions, and the first
/// interaction of a user with an item is a promise.
///
/// Ratings and other columns have no place in our tables: they are counted.
public struct RecBoleImport: TableImport {
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

  /// Reads the files.
  /// - Parameters:
  ///   - files: Where they are.
  ///   - minimumRating: Interactions with a lower rating, or none, are no promise; every interaction is one where this is nil.
  ///   - policy: What to do with a row that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(_ files: RecBoleFiles, minimumRating: Double? = nil, policy: ProblemPolicy = .stop) throws(TableProblem) {
    let log = ProblemLog(policy)
    var roster = RecBoleRoster()
    if let path = files.users { try roster.readUsers(path, log) }
    if let path = files.items { try roster.readItems(path, log) }
    var reader = RecBoleInteractions(roster, minimumRating: minimumRating)
    try reader.read(files.interactions, log)
    catalog.citizens = reader.roster.citizens
    catalog.actions = reader.roster.actions
    catalog.pledges = reader.pledges
    counts = [
      ImportCount(.belowMinimum, reader.belowMinimum), ImportCount(.repeated, reader.repeated),
    ].filter { $0.count > 0 }
    leftAside = reader.leftAside + reader.roster.leftAside
    problems = log.problems
    skippedRows = log.skippedRows
  }
}

/// The interactions as promises.
private struct RecBoleInteractions {
  var roster: RecBoleRoster
  var pledges = PledgeTable()
  var belowMinimum = 0
  var repeated = 0
  var leftAside: [LeftAside] = []
  private let minimumRating: Double?
  private var met: Set<SIMD2<Int>> = []

  init(_ roster: RecBoleRoster, minimumRating: Double?) {
    self.roster = roster
    self.minimumRating = minimumRating
  }

  mutating func read(_ path: String, _ log: ProblemLog) throws(TableProblem) {
    let columns = RecBoleInteraction.Columns(hasMinimum: minimumRating != nil)
    var ratings = 0
    let others = try RecBoleTable(path, columns.all, log).forEachRow { _ in
      Set(columns.all.map(\.name))
    } _: { row throws(FieldError) in
      let interaction = try RecBoleInteraction(row, columns)
      try append(interaction)
      ratings += interaction.rating == nil ? 0 : 1
    }
    let own = ratings > 0 ? [LeftAside("inter.\(columns.rating.name)", count: ratings)] : []
    leftAside = own + others
  }

  private mutating func append(_ interaction: RecBoleInteraction) throws(FieldError) {
    let pair = try roster.numbers(of: interaction)
    if let minimumRating, !(interaction.rating ?? -.infinity >= minimumRating) {
      belowMinimum += 1
    } else if !met.insert(pair).inserted {
      repeated += 1
    } else {
      pledges.append(try Pledge(citizen: interaction.user, action: interaction.item, pledgedAt: interaction.time))
    }
  }
}
