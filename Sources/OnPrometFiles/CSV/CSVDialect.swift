/// How the cells of a text table are told apart.
struct CSVDialect: Sendable, Hashable {
  /// The byte between two cells.
  let separator: UInt8
  /// Whether a quote inside an unquoted cell is an error, as in RFC 4180, or stands for itself.
  let isStrict: Bool

  /// Commas and RFC 4180: the tables of this project.
  static let commas = CSVDialect(separator: UInt8(ascii: ","), isStrict: true)
  /// Semicolons, as Pabulib files have them; names there hold bare quotes.
  static let semicolons = CSVDialect(separator: UInt8(ascii: ";"), isStrict: false)
  /// Tabs, as RecBole files have them; titles there hold bare quotes.
  static let tabs = CSVDialect(separator: UInt8(ascii: "\t"), isStrict: false)
}
