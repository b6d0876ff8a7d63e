import CivicDomain
import OnPrometReport

/// The users and items of a data set: those of their files, or those that interactions name where there is no such file.
struct RecBoleRoster {
  private(set) var citizens: [Citizen] = []
  private(set) var actions: [Action] = []
  private(set) var leftAside: [LeftAside] = []
  private var users = Names()
  private var items = Names()

  private struct Names {
    var numbers: [String: Int] = [:]
    /// The file that holds them all, where there is one.
    var file: String?

    /// Takes in a name that may come only once.
    mutating func insert(_ name: String, _ column: String) throws(FieldError) {
      guard numbers.updateValue(numbers.count, forKey: name) == nil else {
        throw FieldError(field: column, value: name, requirement: .unique)
      }
    }

    /// The number of a name; nil where it is new, which it may not be beside a file.
    func find(_ name: String, _ column: String) throws(FieldError) -> Int? {
      if let number = numbers[name] { return number }
      guard let file else { return nil }
      throw FieldError(field: column, value: name, requirement: .existing(table: file))
    }
  }

  private static let user = Column<Citizen, String>("user_id:token", .identifier, required: true)

  /// Reads a `.user` file.
  mutating func readUsers(_ path: String, _ log: ProblemLog) throws(TableProblem) {
    users.file = path
    leftAside += try RecBoleTable(path, [Self.user], log).forEachRow { _ in
      [Self.user.name]
    } _: { row throws(FieldError) in
      let citizen = try Citizen(id: try row.required(Self.user))
      try users.insert(citizen.id, Self.user.name)
      citizens.append(citizen)
    }
  }

  /// Reads an `.item` file.
  mutating func readItems(_ path: String, _ log: ProblemLog) throws(TableProblem) {
    items.file = path
    var columns = RecBoleItem.Columns([])
    leftAside += try RecBoleTable(path, [RecBoleItem.id], log).forEachRow { fields in
      columns = RecBoleItem.Columns(fields)
      return columns.names
    } _: { row throws(FieldError) in
      let action = try RecBoleItem(row, columns).action
      try items.insert(action.id, RecBoleItem.id.name)
      actions.append(action)
    }
  }

  /// The numbers of the user and the item that an interaction names; those that no file holds are added.
  mutating func numbers(of interaction: RecBoleInteraction) throws(FieldError) -> SIMD2<Int> {
    typealias Columns = RecBoleInteraction.Columns
    let known = (
      user: try users.find(interaction.user, Columns.user.name),
      item: try items.find(interaction.item, Columns.item.name)
    )
    if known.user == nil {
      citizens.append(try Citizen(id: interaction.user))
      try users.insert(interaction.user, Columns.user.name)
    }
    if known.item == nil {
      actions.append(try Action(id: interaction.item, title: interaction.item))
      try items.insert(interaction.item, Columns.item.name)
    }
    return SIMD2(known.user ?? citizens.count - 1, known.item ?? actions.count - 1)
  }
}
