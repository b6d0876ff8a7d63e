import CivicDomain

/// The words about an export.
public enum ExportText {
  /// What a format has no place for; nothing where it holds all.
  public static func leftAside(_ parts: [LeftAside], _ language: Language) -> String? {
    guard !parts.isEmpty else { return nil }
    let list = parts.map { "\($0.part) (\($0.count))" }.joined(separator: ", ")
    return language.text(
      fr: "sans place dans ce format (valeurs, ou lignes pour une table) : \(list)",
      en: "without a place in this format (values, or rows of a table): \(list)")
  }
}
