import Foundation

/// The invented district, on the morning on which its story stands.
enum District {
  static let moment = Town.moment
  static let folder = "datasets/district"

  /// Runs a command on the district.
  static func run(_ arguments: [String], language: String = "en") throws -> Tool.Result {
    try Tool.run(arguments + ["--data", folder, "--language", language] + moment)
  }
}
