import OnPrometReport

/// Counts the cells of the columns that an import has no place for, so that nothing is lost unsaid.
struct ColumnTally {
  private let prefix: String
  private var columns: [(name: String, position: Int, cells: Int)] = []

  /// - Parameter part: What the columns are a part of, put before their names.
  init(_ part: String) {
    prefix = part + "."
  }

  /// Counts all columns but those that are read.
  mutating func prepare(_ layout: TableLayout, read: Set<String>) {
    columns = layout.columns.filter { !read.contains($0) }.compactMap { name in
      layout.position(of: name).map { (name, $0, 0) }
    }
  }

  /// Counts the cells of a row that say something.
  mutating func count(_ row: RowView) {
    for index in columns.indices where !row.cell(at: columns[index].position).trimmed.isEmpty {
      columns[index].cells += 1
    }
  }

  /// The columns in which something was left aside.
  var leftAside: [LeftAside] {
    columns.filter { $0.cells > 0 }.map { LeftAside(prefix + $0.name, count: $0.cells) }
  }
}
