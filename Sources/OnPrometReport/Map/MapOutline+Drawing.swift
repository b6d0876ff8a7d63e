extension MapOutline {
  /// The tree as a mind map in SVG: the question in the middle, half of the branches on either side.
  var drawing: String {
    let sides = Self.sides(of: branches)
    let height = sides.map(Self.height).max().map { max($0, 240) + 2 * Layout.margin } ?? 240
    var drawing = SVGDrawing(
      width: 2 * Layout.halfWidth, height: height, title: question,
      description: MapText.drawingDescription(
        branches: branches.count, modes: branches.reduce(0) { $0 + $1.lines - 1 }, language),
      language: language.rawValue)
    var color = 0
    for (side, direction) in zip(sides, [1.0, -1.0]) {
      var y = (height - Self.height(side)) / 2
      for branch in side {
        Self.draw(
          branch, y: y, centre: height / 2, direction: direction,
          color: Layout.colors[color % Layout.colors.count], on: &drawing)
        y += Self.height(branch) + Layout.gap
        color += 1
      }
    }
    drawing.rectangle(
      x: Layout.halfWidth - 150, y: height / 2 - 26, width: 300, height: 52, fill: "#1b1f24", radius: 26)
    drawing.text(
      question, x: Layout.halfWidth, y: height / 2 + 5, size: 15, anchor: .middle, bold: true, color: "#ffffff")
    return drawing.document
  }

  private enum Layout {
    static let halfWidth = 790.0
    static let margin = 24.0
    static let row = 22.0
    static let gap = 16.0
    static let branch = 165.0
    static let mode = 430.0
    static let indent = 18.0
    static let colors = [
      "#b3261e", "#1d6fa3", "#2e7d32", "#8e4585", "#b26a00", "#00737a", "#5e4fa2", "#a33b66", "#52681d", "#7a4a2b",
      "#3a5a98", "#8a6d00",
    ]
  }

  /// The branches split in reading order so that both sides are about equally tall.
  private static func sides(of branches: [Node]) -> [[Node]] {
    let half = branches.reduce(0) { $0 + $1.lines } / 2
    var (lines, count) = (0, 0)
    while count < branches.count, lines + branches[count].lines / 2 <= half {
      lines += branches[count].lines
      count += 1
    }
    return [Array(branches[..<count]), Array(branches[count...])]
  }

  private static func height(_ branch: Node) -> Double {
    Double(max(1, branch.lines - 1)) * Layout.row
  }

  private static func height(_ branches: [Node]) -> Double {
    branches.reduce(0) { $0 + height($1) } + Double(max(0, branches.count - 1)) * Layout.gap
  }

  private static func draw(
    _ branch: Node, y: Double, centre: Double, direction: Double, color: String, on drawing: inout SVGDrawing
  ) {
    let anchor: SVGDrawing.Anchor = direction > 0 ? .start : .end
    let middle = y + height(branch) / 2
    func x(_ offset: Double) -> Double { Layout.halfWidth + direction * offset }
    drawing.link(from: (x(0), centre), to: (x(Layout.branch), middle), color: color, width: 3)
    drawing.text(
      branch.label, x: x(Layout.branch + 8), y: middle + 5, size: 15, anchor: anchor, bold: true, color: color,
      hint: branch.summary)
    let rows = rows(of: branch.children, depth: 0)
    for (index, row) in rows.enumerated() {
      let rowY = y + (Double(index) + 0.5) * Layout.row
      let rowX = Layout.mode + Double(row.depth) * Layout.indent
      drawing.link(from: (x(Layout.mode - 40), middle), to: (x(rowX - 6), rowY), color: color, width: 1)
      drawing.text(row.node.label, x: x(rowX), y: rowY + 4.5, anchor: anchor, hint: row.node.summary)
    }
  }

  private static func rows(of nodes: [Node], depth: Int) -> [(node: Node, depth: Int)] {
    nodes.flatMap { [($0, depth)] + rows(of: $0.children, depth: depth + 1) }
  }
}
