internal import CZlib
import OnPrometReport

/// The one format of all model files: a JSON header that says what follows, and named blocks of little-endian numbers or bytes.
///
/// | bytes | what |
/// |---|---|
/// | 8 | `ONPROMET` |
/// | 4 | the format's version, little-endian |
/// | 8 | the header's length, little-endian |
/// | 4 | the header's checksum (CRC-32), little-endian; absent from version 1 |
/// | … | the header: `kind`, `parameters`, and `blocks` with `name`, `bytes` and `crc32` each |
/// | … | the blocks, one after the other in the header's order |
///
/// A newer release reads every older version; an older one refuses a newer version by its number.
public struct ModelArchive: Sendable {
  /// The version that this release writes.
  public static let version = 3
  /// The first version whose header has a checksum.
  private static let versionWithHeaderChecksum = 2
  private static let magic = Array("ONPROMET".utf8)

  /// What sort of model it is.
  public var kind: String
  /// Single values.
  public var parameters: JSONValue
  /// Blocks by name, in the order in which they are written.
  public private(set) var blocks: [(name: String, bytes: [UInt8])] = []

  /// Creates an archive without blocks.
  public init(kind: String, parameters: JSONValue) {
    self.kind = kind
    self.parameters = parameters
  }

  /// The bytes of a block; nil when there is none of that name.
  public subscript(name: String) -> [UInt8]? { blocks.first { $0.name == name }?.bytes }

  /// Adds a block of bytes at the end.
  public mutating func append(_ name: String, _ bytes: [UInt8]) {
    blocks.append((name, bytes))
  }

  /// Writes the archive.
  /// - Parameter output: Where it goes. It is not finished here.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public func write(to output: ByteOutput) throws(OutputError) {
    let header = Array(self.header.text.utf8)
    try output.write(Self.magic + Self.bytes(UInt32(Self.version)))
    try output.write(Self.bytes(UInt64(header.count)) + Self.bytes(UInt32(Self.checksum(header))) + header)
    for block in blocks { try output.write(block.bytes) }
  }

  /// Reads an archive.
  /// - Parameters:
  ///   - path: The file.
  ///   - kind: The sort of model that is wanted.
  /// - Throws: ``ModelProblem`` for a file that is no such archive, was cut short or damaged.
  public init(path: String, kind: String) throws(ModelProblem) {
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try ByteInput(path: path).readAll()
    } catch {
      throw ModelProblem(file: path, kind: .init(error))
    }
    do throws(ModelProblem.Kind) {
      try self.init(bytes, kind: kind)
    } catch {
      throw ModelProblem(file: path, kind: error)
    }
  }

  init(_ bytes: [UInt8], kind: String) throws(ModelProblem.Kind) {
    var rest = bytes[...]
    guard rest.starts(with: Self.magic) else { throw .notAModel }
    rest = rest.dropFirst(Self.magic.count)
    let version = Int(try Self.number(UInt32.self, &rest))
    guard version <= Self.version else { throw .newerFormat(version) }
    let length = try Self.number(UInt64.self, &rest)
    let checksum = version >= Self.versionWithHeaderChecksum ? Int(try Self.number(UInt32.self, &rest)) : nil
    guard let count = Int(exactly: length) else { throw .damaged(part: "header") }
    let text = Array(try Self.take(count, &rest))
    guard checksum == nil || checksum == Self.checksum(text), let header = try? JSONValue(parsing: text),
      let found = header["kind"]?.string,
      let parameters = header["parameters"], let entries = header["blocks"]?.array
    else { throw .damaged(part: "header") }
    guard found == kind else { throw .otherKind(found) }
    self.init(kind: found, parameters: parameters)
    for entry in entries { try append(entry, &rest) }
  }

  private mutating func append(_ entry: JSONValue, _ rest: inout ArraySlice<UInt8>) throws(ModelProblem.Kind) {
    guard let name = entry["name"]?.string, let count = entry["bytes"]?.integer, count >= 0,
      let checksum = entry["crc32"]?.integer
    else { throw .damaged(part: "header") }
    let bytes = Array(try Self.take(count, &rest))
    guard Self.checksum(bytes) == checksum else { throw .damaged(part: name) }
    append(name, bytes)
  }

  private var header: JSONValue {
    let entries = blocks.map { block in
      JSONValue.object([
        .init("name", .string(block.name)), .init("bytes", .integer(block.bytes.count)),
        .init("crc32", .integer(Self.checksum(block.bytes))),
      ])
    }
    return .object([
      .init("kind", .string(kind)), .init("parameters", parameters), .init("blocks", .array(entries)),
    ])
  }

  private static func take(
    _ count: Int, _ rest: inout ArraySlice<UInt8>
  ) throws(ModelProblem.Kind) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .truncated }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private static func number<Number: FixedWidthInteger>(
    _ type: Number.Type, _ rest: inout ArraySlice<UInt8>
  ) throws(ModelProblem.Kind) -> Number {
    try take(Number.bitWidth / 8, &rest).reversed().reduce(0) { $0 << 8 | Number($1) }
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  /// The checksum of gzip (CRC-32, RFC 1952), block by block as zlib counts in 32 bits.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum = crc32(0, nil, 0)
    for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
      let part = bytes[start..<min(start + (1 << 30), bytes.count)]
      sum = part.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
    }
    return Int(sum)
  }
}

extension ModelProblem.Kind {
  fileprivate init(_ error: InputError) {
    self =
      switch error {
      case .cannotRead(_, let reason): .cannotRead(reason: reason)
      case .truncatedGzip: .truncated
      case .corruptGzip: .damaged(part: "gzip")
      }
  }
}
