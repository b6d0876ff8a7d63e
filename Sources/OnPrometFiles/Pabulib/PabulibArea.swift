/// Where a project or a voter belongs: the most local of the columns that a section has.
enum PabulibArea {
  private static let columns = ["neighborhood", "district", "subunit"]

  /// The column of a section that tells the area; nil where there is none.
  static func column<Record>(in layout: TableLayout) -> Column<Record, String>? {
    columns.first { layout.position(of: $0) != nil }.map { Column($0, .identifier) }
  }
}
