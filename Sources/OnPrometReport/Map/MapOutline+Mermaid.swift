extension MapOutline {
  /// The tree as a Mermaid mind map, which many wikis and editors draw.
  var mermaid: String {
    var lines = ["mindmap", "  root((\"\(Self.quoted(question))\"))"]
    for branch in branches { Self.append(branch, depth: 2, to: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ node: Node, depth: Int, to lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    lines.append("\(indent)\(node.code)[\"\(quoted(node.label))\"]")
    for child in node.children { append(child, depth: depth + 1, to: &lines) }
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "#quot;")
  }
}
