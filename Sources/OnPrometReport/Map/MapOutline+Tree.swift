extension MapOutline {
  /// The tree as lines of text, with the code that tables use behind every label.
  var tree: String {
    var lines = [question]
    for (index, branch) in branches.enumerated() {
      Self.append(branch, isLast: index == branches.count - 1, indent: "", to: &lines, outline: self)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(
    _ node: Node, isLast: Bool, indent: String, to lines: inout [String], outline: MapOutline
  ) {
    let usual = node.mode.map { " · " + MapText.usual($0.usual, outline.language) } ?? ""
    lines.append(indent + (isLast ? "└── " : "├── ") + "\(node.label) [\(node.code)]\(usual)")
    for (index, child) in node.children.enumerated() {
      append(
        child, isLast: index == node.children.count - 1, indent: indent + (isLast ? "    " : "│   "), to: &lines,
        outline: outline)
    }
  }
}
