import CivicDomain
import OnPrometReport

/// What the section META says of the whole vote.
struct PabulibMeta {
  /// What a ballot holds.
  enum VoteType: String, CaseIterable {
    case approval
    case ordinal
    case cumulative
    case scoring
    case chooseOne = "choose-1"

    /// Whether each project of a ballot gets points.
    var hasPoints: Bool { self == .cumulative || self == .scoring }
  }

  /// What a ballot holds.
  private(set) var voteType = VoteType.approval
  /// The year in which people voted.
  private(set) var year: Int?
  /// Facts that say nothing of an action or a person.
  private(set) var otherFacts = 0
  private var keys: Set<String> = []
  private var announced: [String: (row: Int, count: Int)] = [:]

  private static let key = Column<PabulibMeta, String>("key", .identifier, required: true)
  private static let value = Column<PabulibMeta, String>("value", .identifier, required: true)
  private static let dateForms = ["yyyy", "dd.mm.yyyy", "yyyy-mm-dd"]

  /// Reads the section.
  /// - Throws: ``TableProblem`` where the type of the vote is missing, and for the first row that the log does not let pass.
  init(_ sections: PabulibSections, _ log: ProblemLog) throws(TableProblem) {
    let columns: [any TableColumn<PabulibMeta>] = [Self.key, Self.value]
    var meta = Self()
    try sections.scanner(of: .meta, columns, log).forEachRow(in: .gmt) { row throws(FieldError) in
      try meta.take(row)
    }
    guard meta.keys.contains("vote_type") else {
      throw TableProblem(
        file: sections.file, column: "vote_type", kind: .field(.oneOf(VoteType.allCases.map(\.rawValue))))
    }
    self = meta
  }

  private init() {}

  private mutating func take(_ row: RowView) throws(FieldError) {
    let key = try row.required(Self.key)
    guard !keys.contains(key) else { throw FieldError(field: Self.key.name, value: key, requirement: .unique) }
    try take(try row[Self.value] ?? "", of: key, row: row.number)
    keys.insert(key)
  }

  private mutating func take(_ value: String, of key: String, row: Int) throws(FieldError) {
    switch key {
    case "vote_type":
      guard let type = VoteType(rawValue: value) else {
        throw refused(value, .oneOf(VoteType.allCases.map(\.rawValue)))
      }
      voteType = type
    case "date_begin", "date_end":
      guard !value.isEmpty else { return }
      guard let read = Self.year(of: value) else { throw refused(value, .oneOf(Self.dateForms)) }
      year = key == "date_end" ? read : year ?? read
    case "num_projects", "num_votes":
      guard let count = Int(value) else { throw refused(value, .integer) }
      announced[key] = (row, count)
    default:
      otherFacts += 1
    }
  }

  private func refused(_ value: String, _ requirement: Requirement) -> FieldError {
    FieldError(field: Self.value.name, value: value, requirement: requirement)
  }

  private static func year(of date: String) -> Int? {
    let parts = date.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
    guard parts.count == 1 || parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return nil }
    let year = date.contains(".") ? parts.last : parts.first
    return year.flatMap { $0.count == 4 ? Int($0) : nil }
  }

  /// Warns where the file announces another number of rows than were met: it may be cut short.
  func check(_ key: String, rows: Int, file: String, _ log: ProblemLog) throws(TableProblem) {
    guard let announced = announced[key], announced.count != rows else { return }
    try log.add(
      TableProblem(
        file: file, row: announced.row, column: key, value: "\(announced.count)", kind: .countDiffers(found: rows)))
  }
}
