import Foundation
import OnPrometReport

extension ModelArchive {
  /// Adds a block of numbers.
  mutating func append(_ name: String, numbers: [Double]) {
    append(name, numbers.map(\.bitPattern.littleEndian).withUnsafeBytes(Array.init))
  }

  /// Adds a block of numbers of single precision.
  mutating func append(_ name: String, weights: [Float]) {
    append(name, weights.map(\.bitPattern.littleEndian).withUnsafeBytes(Array.init))
  }

  /// Adds a block of texts, each ended by a NUL, which no table holds.
  mutating func append(_ name: String, texts: [String]) {
    append(name, texts.flatMap { Array($0.utf8) + [0] })
  }

  /// Adds a block of JSON, for what is small and of many shapes.
  mutating func append(_ name: String, json value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a fitted model holds finite numbers, which JSON can write")
    }
    append(name, Array(data))
  }

  /// The value of a block of JSON; nil when there is no such block.
  func json<Value: Decodable>(_ name: String) throws(ModelProblem.Kind) -> Value? {
    guard let bytes = self[name] else { return nil }
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else { throw .damaged(part: name) }
    return value
  }

  /// The numbers of a block.
  func numbers(_ name: String) throws(ModelProblem.Kind) -> [Double] {
    try words(UInt64.self, of: name).map { Double(bitPattern: $0) }
  }

  /// The numbers of single precision of a block.
  func weights(_ name: String) throws(ModelProblem.Kind) -> [Float] {
    try words(UInt32.self, of: name).map { Float(bitPattern: $0) }
  }

  private func words<Word: FixedWidthInteger>(
    _ type: Word.Type, of name: String
  ) throws(ModelProblem.Kind) -> [Word] {
    let width = Word.bitWidth / 8
    guard let bytes = self[name], bytes.count.isMultiple(of: width) else { throw .damaged(part: name) }
    return bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: width).map { start in
        Word(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Word.self))
      }
    }
  }

  /// The texts of a block.
  func texts(_ name: String) throws(ModelProblem.Kind) -> [String] {
    guard let bytes = self[name], bytes.isEmpty || bytes.last == 0 else { throw .damaged(part: name) }
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// A number among the parameters.
  func parameter(_ group: String, _ name: String) throws(ModelProblem.Kind) -> Double {
    guard let number = parameters[group]?[name]?.number else { throw .damaged(part: "\(group).\(name)") }
    return number
  }
}
