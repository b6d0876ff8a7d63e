import Foundation

/// The atomic files of a RecBole data set.
public struct RecBoleFiles: Sendable, Hashable {
  /// Who did something with what.
  public var interactions: String
  /// What is known of the users, where there is such a file.
  public var users: String?
  /// What is known of the items, where there is such a file.
  public var items: String?

  /// Names the files.
  /// - Parameters:
  ///   - interactions: The `.inter` file, compressed if its name ends with `.gz`.
  ///   - users: The `.user` file; the one beside the interactions with the same name, if it is there, unless given.
  ///   - items: The `.item` file; likewise.
  public init(interactions: String, users: String? = nil, items: String? = nil) {
    self.interactions = interactions
    self.users = users ?? Self.neighbor(of: interactions, ending: ".user")
    self.items = items ?? Self.neighbor(of: interactions, ending: ".item")
  }

  private static func neighbor(of path: String, ending: String) -> String? {
    let plain = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    guard plain.hasSuffix(".inter") else { return nil }
    let stem = plain.dropLast(".inter".count)
    return [stem + ending, stem + ending + ".gz"].map(String.init).first(where: FileManager.default.fileExists)
  }
}
