import ArgumentParser

/// Which columns tell what is known of a row.
struct FeatureOptions: ParsableArguments {
  @Option(name: .customLong("numeric"), help: "Columns with numbers.")
  var numericNames: String?

  @Option(name: .customLong("categorical"), help: "Columns with categories.")
  var categoricalNames: String?

  var numeric: [String] { commaSeparated(numericNames) }
  var categorical: [String] { commaSeparated(categoricalNames) }
}

/// The names in an option that takes several, separated by commas.
func commaSeparated(_ text: String?) -> [String] { text?.split(separator: ",").map(String.init) ?? [] }
