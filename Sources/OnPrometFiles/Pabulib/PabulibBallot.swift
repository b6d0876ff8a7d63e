import CivicDomain

/// A row of the section VOTES.
struct PabulibBallot {
  enum Columns {
    typealias C<Value: Sendable> = Column<PabulibBallot, Value>

    static let voter = C("voter_id", .identifier, required: true)
    static let vote = C("vote", .listOfIdentifiers)
    static let points = C("points", .listOfIdentifiers)
    static let age = C("age", .identifier)

    /// The list of projects may be empty, but its column must be there.
    static let all: [any TableColumn<PabulibBallot>] = [
      voter, C("vote", .listOfIdentifiers, required: true), points, age,
    ]
  }

  let voter: String
  /// The projects chosen, in the ballot's order.
  let choices: [String]
  /// Projects of the ballot without points, or with points against them.
  let withoutSupport: Int
  /// Points that were given, which a promise does not hold.
  let points: Int
  /// The age as it is written.
  let age: String?
  let area: String?

  /// Reads a ballot.
  /// - Throws: `FieldError` for a project that is not known or comes twice, and for points that do not go with the projects.
  init(
    _ row: RowView, type: PabulibMeta.VoteType, projects: Set<String>, area: Column<PabulibBallot, String>?
  ) throws(FieldError) {
    voter = try row.required(Columns.voter)
    let named = try row[Columns.vote] ?? []
    var met: Set<String> = []
    for project in named {
      guard projects.contains(project) else {
        throw FieldError(
          field: Columns.vote.name, value: project,
          requirement: .existing(table: PabulibSections.Name.projects.rawValue))
      }
      guard met.insert(project).inserted else {
        throw FieldError(field: Columns.vote.name, value: project, requirement: .distinct)
      }
    }
    let given = try Self.points(row, type, for: named.count)
    choices = given.isEmpty ? named : zip(named, given).filter { $0.1 > 0 }.map(\.0)
    withoutSupport = named.count - choices.count
    points = given.count
    age = try row[Columns.age]
    self.area = try area.flatMap { column throws(FieldError) in try row[column] }
  }

  private static func points(
    _ row: RowView, _ type: PabulibMeta.VoteType, for count: Int
  ) throws(FieldError) -> [Double] {
    let texts = try row[Columns.points] ?? []
    guard !texts.isEmpty || (type.hasPoints && count > 0) else { return [] }
    guard texts.count == count else {
      let value = texts.joined(separator: ",")
      throw FieldError(field: Columns.points.name, value: value, requirement: .asMany(as: Columns.vote.name))
    }
    return try texts.map { text throws(FieldError) in
      guard let number = Double(text), number.isFinite else {
        throw FieldError(field: Columns.points.name, value: text, requirement: .number)
      }
      return number
    }
  }
}

extension Codec where Value == [String] {
  /// Identifiers separated by commas, as in the cells of Pabulib; empty ones are skipped.
  static var listOfIdentifiers: Codec {
    Codec(.list) { cell in
      cell.split(separator: UInt8(ascii: ",")).compactMap { part in
        let trimmed = CellBytes(rebasing: part).trimmed
        return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
      }
    } print: {
      $0.joined(separator: ",")
    }
  }
}
