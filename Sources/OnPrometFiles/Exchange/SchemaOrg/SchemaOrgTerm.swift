/// Terms of schema.org, which pages write bare or with their address before them.
enum SchemaOrgTerm {
  static let address = "https://schema.org/"

  /// The bare term.
  static func bare(_ text: String) -> String {
    for prefix in [address, "http://schema.org/", "schema:"] where text.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }

  /// Whether a type is `Event` or one of its subtypes.
  static func isEvent(_ type: String) -> Bool {
    let type = bare(type)
    return type.hasSuffix("Event") || ["Festival", "Hackathon", "EventSeries", "CourseInstance"].contains(type)
  }
}
