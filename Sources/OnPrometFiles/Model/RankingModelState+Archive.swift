import CivicRanking
import OnPrometReport

extension RankingModelState {
  /// Which lists the state has, without their elements: what stands in the header, under the name of the blocks.
  var outline: JSONValue {
    .object([
      .init("model", .string(kind.rawValue)), .init("actions", .integer(actionCount)),
      .init("numbers", Self.names(numbers.keys)), .init("weights", Self.names(weights.keys)),
      .init("texts", Self.names(texts.keys)), .init("parts", .array(parts.map(\.outline))),
    ])
  }

  private static func names(_ names: some Sequence<String>) -> JSONValue {
    .array(names.sorted().map { .string($0) })
  }

  /// Adds the lists as blocks whose names begin with a prefix, in the order of their names.
  func appendBlocks(to archive: inout ModelArchive, prefix: String) {
    for (name, list) in numbers.sorted(by: { $0.key < $1.key }) { archive.append("\(prefix).\(name)", numbers: list) }
    for (name, list) in weights.sorted(by: { $0.key < $1.key }) { archive.append("\(prefix).\(name)", weights: list) }
    for (name, list) in texts.sorted(by: { $0.key < $1.key }) { archive.append("\(prefix).\(name)", texts: list) }
    for (number, part) in parts.enumerated() { part.appendBlocks(to: &archive, prefix: "\(prefix).part\(number)") }
  }

  /// Reads a state.
  /// - Parameters:
  ///   - outline: What stands in the header.
  ///   - archive: What holds the lists.
  ///   - prefix: What the names of their blocks begin with.
  /// - Throws: The part that is damaged.
  init(_ outline: JSONValue, _ archive: ModelArchive, prefix: String) throws(ModelProblem.Kind) {
    guard let name = outline["model"]?.string, let kind = Kind(rawValue: name),
      let actions = outline["actions"]?.integer, let parts = outline["parts"]?.array
    else { throw .damaged(part: prefix) }
    self.init(kind, actionCount: actions)
    for name in try Self.names("numbers", in: outline, prefix) {
      numbers[name] = try archive.numbers("\(prefix).\(name)")
    }
    for name in try Self.names("weights", in: outline, prefix) {
      weights[name] = try archive.weights("\(prefix).\(name)")
    }
    for name in try Self.names("texts", in: outline, prefix) { texts[name] = try archive.texts("\(prefix).\(name)") }
    for (number, part) in parts.enumerated() {
      self.parts.append(try RankingModelState(part, archive, prefix: "\(prefix).part\(number)"))
    }
  }

  private static func names(
    _ key: String, in outline: JSONValue, _ prefix: String
  ) throws(ModelProblem.Kind) -> [String] {
    guard let names = outline[key]?.array?.compactMap(\.string) else { throw .damaged(part: prefix) }
    return names
  }
}
