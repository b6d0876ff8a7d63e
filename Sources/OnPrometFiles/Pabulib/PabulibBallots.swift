import CivicDomain
import OnPrometReport

/// The section VOTES as citizens and promises.
struct PabulibBallots {
  private(set) var citizens: [Citizen] = []
  private(set) var pledges = PledgeTable()
  /// Projects of ballots without points, or with points against them.
  private(set) var withoutSupport = 0
  /// Ballots with several projects in an order of preference.
  private(set) var ordered = 0
  private(set) var leftAside: [LeftAside] = []
  private let meta: PabulibMeta
  private var voters: Set<String> = []
  private var (points, agesAside) = (0, 0)

  init(
    _ sections: PabulibSections, _ meta: PabulibMeta, projects: Set<String>, _ log: ProblemLog
  ) throws(TableProblem) {
    self.meta = meta
    let columns = PabulibBallot.Columns.all
    var area: Column<PabulibBallot, String>?
    var others = ColumnTally(PabulibSections.Name.votes.rawValue)
    var rows = 0
    try sections.scanner(of: .votes, columns, log).forEachRow(in: .gmt) { layout in
      area = PabulibArea.column(in: layout)
      others.prepare(layout, read: Set(columns.map(\.name) + [area?.name].compactMap(\.self)))
    } _: { row throws(FieldError) in
      rows += 1
      try append(PabulibBallot(row, type: meta.voteType, projects: projects, area: area))
      others.count(row)
    }
    try meta.check("num_votes", rows: rows, file: sections.file, log)
    let own = [("points", points), ("age", agesAside)].filter { $0.1 > 0 }
    leftAside =
      others.leftAside + own.map { LeftAside("\(PabulibSections.Name.votes.rawValue).\($0.0)", count: $0.1) }
  }

  private mutating func append(_ ballot: PabulibBallot) throws(FieldError) {
    guard !voters.contains(ballot.voter) else {
      throw FieldError(field: PabulibBallot.Columns.voter.name, value: ballot.voter, requirement: .unique)
    }
    let birthYear = birthYear(of: ballot)
    let citizen = try Citizen(id: ballot.voter, area: ballot.area, birthYear: birthYear)
    let promises = try ballot.choices.map { action throws(FieldError) in
      try Pledge(citizen: citizen.id, action: action)
    }
    voters.insert(citizen.id)
    citizens.append(citizen)
    for promise in promises { pledges.append(promise) }
    withoutSupport += ballot.withoutSupport
    ordered += meta.voteType == .ordinal && ballot.choices.count > 1 ? 1 : 0
    points += ballot.points
    agesAside += ballot.age != nil && birthYear == nil ? 1 : 0
  }

  /// The year of the vote minus the age; nil where one of them is not known as a number, or no age of a person.
  private func birthYear(of ballot: PabulibBallot) -> Int? {
    guard let year = meta.year, let age = ballot.age.flatMap({ Int($0) }), (0...120).contains(age) else { return nil }
    return year - age
  }
}
