import Foundation

/// Bytes from a file, from standard input or from memory, chunk by chunk.
///
/// A file whose name ends with `.gz` is decompressed on the way. `-` is standard input.
public final class ByteInput {
  static let chunkSize = 1 << 18

  /// The path as given, `-` for standard input.
  public let name: String
  private let source: Source
  private let inflater: GzipInflater?
  private var peeked: ArraySlice<UInt8> = []

  private enum Source {
    case descriptor(Int32)
    case memory(MemorySource)
  }

  private final class MemorySource {
    var rest: ArraySlice<UInt8>
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }
  }

  /// Opens a file.
  /// - Parameter path: The path; `-` is standard input.
  /// - Throws: ``InputError`` when the file cannot be opened.
  public init(path: String) throws(InputError) {
    name = path
    guard path != "-" else {
      source = .descriptor(STDIN_FILENO)
      inflater = nil
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
    source = .descriptor(descriptor)
    inflater = path.hasSuffix(".gz") ? GzipInflater(path: path) : nil
  }

  /// Reads from memory as if from a file with this name.
  public init(_ bytes: [UInt8], name: String) {
    self.name = name
    source = .memory(MemorySource(bytes[...]))
    inflater = name.hasSuffix(".gz") ? GzipInflater(path: name) : nil
  }

  /// Reads from memory what a file with this name held, no longer compressed.
  init(decompressed bytes: ArraySlice<UInt8>, name: String) {
    self.name = name
    source = .memory(MemorySource(bytes))
    inflater = nil
  }

  deinit {
    guard case .descriptor(let descriptor) = source, descriptor != STDIN_FILENO else { return }
    close(descriptor)
  }

  /// Reads the next bytes.
  /// - Parameter buffer: Where they go, from the start.
  /// - Returns: How many there are; 0 at the end.
  /// - Throws: ``InputError`` when the file cannot be read through.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    guard peeked.isEmpty else {
      let count = min(buffer.count, peeked.count)
      buffer.copyBytes(from: peeked.prefix(count))
      peeked.removeFirst(count)
      return count
    }
    return try readPastPeeked(into: buffer)
  }

  /// Reads everything that is left.
  /// - Returns: The bytes.
  /// - Throws: ``InputError`` when the file cannot be read through.
  public func readAll() throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try read(into: chunk)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// The next bytes, without taking them; fewer than asked only at the end.
  func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { chunk.deallocate() }
    while peeked.count < count {
      let more = try readPastPeeked(into: UnsafeMutableRawBufferPointer(rebasing: chunk[..<(count - peeked.count)]))
      guard more > 0 else { break }
      peeked.append(contentsOf: chunk[..<more])
    }
    return peeked
  }

  private func readPastPeeked(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    guard let inflater else { return try readRaw(into: buffer) }
    return try inflater.read(into: buffer) { target throws(InputError) in try self.readRaw(into: target) }
  }

  private func readRaw(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    switch source {
    case .memory(let memory):
      let count = min(buffer.count, memory.rest.count)
      buffer.copyBytes(from: memory.rest.prefix(count))
      memory.rest.removeFirst(count)
      return count
    case .descriptor(let descriptor):
      while true {
        let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw .cannotRead(path: name, reason: String(cString: strerror(errno))) }
      }
    }
  }
}
