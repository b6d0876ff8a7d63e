import OnPrometReport

extension ModelArchive {
  /// Adds a block of numbers.
  mutating func append(_ name: String, numbers: [Double]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 8)
    for number in numbers {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(name, bytes)
  }

  /// Adds a block of texts, each ended by a NUL, which no table holds.
  mutating func append(_ name: String, texts: [String]) {
    append(name, texts.flatMap { Array($0.utf8) + [0] })
  }

  /// The numbers of a block.
  func numbers(_ name: String) throws(ModelProblem.Kind) -> [Double] {
    guard let bytes = self[name], bytes.count.isMultiple(of: 8) else { throw .damaged(part: name) }
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      Double(bitPattern: bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
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
