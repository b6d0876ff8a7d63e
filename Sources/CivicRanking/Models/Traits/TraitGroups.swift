/// All groups that a citizen can belong to at once: one for each column, and one for each two columns together.
struct TraitGroups: Equatable, Sendable {
  /// Beyond this, a pair of columns splits people too finely to say anything.
  private static let pairLimit = 200

  let columns: [Grouping]
  let fine: [Grouping]
  let pairs: [Pair]
  /// The number of groups.
  let count: Int

  struct Pair: Equatable {
    let first: Int
    let second: Int
    let width: Int
  }

  init(_ features: FeatureTable) {
    let categories = features.categories.compactMap { Grouping($0.name, of: features, bins: 1) }
    let quantities = features.quantities.map(\.name)
    let columns = categories + quantities.compactMap { Grouping($0, of: features, bins: 4) }
    let pairs = columns.indices.flatMap { first in
      columns.indices.filter { $0 > first && columns[first].count * columns[$0].count <= Self.pairLimit }
        .map { (first, $0) }
    }
    self.init(columns: columns, fine: quantities.compactMap { Grouping($0, of: features, bins: 16) }, pairs: pairs)
  }

  init(columns: [Grouping], fine: [Grouping], pairs: [(Int, Int)]) {
    self.columns = columns
    self.fine = fine
    self.pairs = pairs.map { Pair(first: $0, second: $1, width: columns[$1].count) }
    let singles = (columns + fine).reduce(0) { $0 + $1.count }
    count = singles + pairs.reduce(0) { $0 + columns[$1.0].count * columns[$1.1].count }
  }

  /// The number of the first group of each single column, then of each pair, and at last of all groups.
  private var starts: [Int] {
    let sizes = (columns + fine).map(\.count) + pairs.map { columns[$0.first].count * $0.width }
    return sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// The names of the columns that a group is told by: one, or two together.
  func columnNames(of group: Int) -> [String] {
    let singles = columns + fine
    let place = starts.prefix { $0 <= group }.count - 1
    guard place >= singles.count else { return [singles[place].column] }
    let pair = pairs[place - singles.count]
    return [columns[pair.first].column, columns[pair.second].column]
  }

  /// The groups of each row, numbered from 0 over all columns; none in a column where nothing is known.
  func groups(of features: FeatureTable) -> [[Int]] {
    let singles = (columns + fine).map { $0.groups(of: features) }
    let starts = starts
    return (0..<features.rows).map { row in
      let own = singles.indices.compactMap { column in singles[column][row].map { starts[column] + $0 } }
      let crossed = pairs.enumerated().compactMap { number, pair -> Int? in
        guard let first = singles[pair.first][row], let second = singles[pair.second][row] else { return nil }
        return starts[singles.count + number] + first * pair.width + second
      }
      return own + crossed
    }
  }
}
