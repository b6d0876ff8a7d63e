import CivicRanking
import OnPrometFiles

/// The rows that were held back: what each citizen chose besides the training rows.
struct RankTest {
  /// Those with at least one choice that is a candidate for them, by rising identifier.
  let citizens: [String]
  /// The columns of their choices that are candidates.
  let targets: [Set<Int>]
  /// How many different actions each chose, candidates or not.
  let targetCounts: [Int]
  let rows: Int
  let warnings: [String]

  init(_ input: RankInput, training: RankTraining) throws {
    let test = try TextColumns(path: input.test, columns: [input.citizenColumn, input.actionColumn])
    rows = test.rowCount
    guard rows > 0 else { throw BadData("\(input.test): no test row") }
    for column in [input.citizenColumn, input.actionColumn] { try test.requireIdentifiers(column, in: input.test) }
    var chosen: [String: Set<String>] = [:]
    for (citizen, action) in zip(test[input.citizenColumn], test[input.actionColumn]) {
      chosen[citizen, default: []].insert(action)
    }
    let all = chosen.keys.sorted()
    let histories = training.block(of: all).histories
    let columnOf = Dictionary(uniqueKeysWithValues: training.data.interactions.actions.enumerated().map { ($1, $0) })
    var (citizens, targets, counts): ([String], [Set<Int>], [Int]) = ([], [], [])
    var (unknown, repeated, withoutTarget) = (0, 0, 0)
    for (row, citizen) in all.enumerated() {
      let actions = chosen[citizen] ?? []
      let own = Set(histories.row(row).columns.map(Int.init))
      let known = Set(actions.compactMap { columnOf[$0] })
      let open = known.subtracting(own)
      unknown += actions.count - known.count
      repeated += known.count - open.count
      guard !open.isEmpty else {
        withoutTarget += 1
        continue
      }
      citizens.append(citizen)
      targets.append(open)
      counts.append(actions.count)
    }
    guard !citizens.isEmpty else {
      throw BadData("\(input.test): no row whose action is a candidate: one of train or --actions, not yet chosen")
    }
    self.citizens = citizens
    self.targets = targets
    targetCounts = counts
    warnings = Self.warnings(
      input.test, unknown: unknown, repeated: repeated, duplicates: rows - chosen.values.reduce(0) { $0 + $1.count },
      withoutTarget: withoutTarget, strangers: Set(citizens).subtracting(training.data.interactions.citizens).count)
  }

  /// Some citizens with the columns of their choices.
  init(_ targets: [(citizen: String, actions: Set<Int>)]) {
    citizens = targets.map(\.citizen)
    self.targets = targets.map(\.actions)
    targetCounts = targets.map(\.actions.count)
    rows = targetCounts.reduce(0, +)
    warnings = []
  }

  private static func warnings(
    _ file: String, unknown: Int, repeated: Int, duplicates: Int, withoutTarget: Int, strangers: Int
  ) -> [String] {
    var warnings: [String] = []
    if duplicates > 0 { warnings.append("\(file): \(duplicates) repeated rows count once") }
    if unknown > 0 { warnings.append("\(file): \(unknown) choices of actions that are no candidates are never hit") }
    if repeated > 0 { warnings.append("\(file): \(repeated) choices that are in train too are never hit") }
    if withoutTarget > 0 { warnings.append("\(file): \(withoutTarget) citizens have no other choice and are left out") }
    if strangers > 0 {
      warnings.append("\(file): \(strangers) citizens are not in train and are ranked for as strangers")
    }
    return warnings
  }
}
