extension Theme {
  /// Every theme, each after the one above it.
  static let all: [Theme] = planet + people + society
}
