import Foundation

/// Bytes on their way to a file, to standard output or into memory.
///
/// A file is written whole or not at all: bytes gather in a temporary file beside it, which takes its name at ``finish()`` and
/// is removed when the output is dropped before. A file whose name ends with `.gz` is compressed. To get ``OutputError/closedPipe``
/// instead of a signal, a process calls ``ignoreBrokenPipes()`` when it starts.
public final class ByteOutput {
  private enum Destination {
    case standardOutput
    case file(descriptor: Int32, temporary: String, target: String)
    case memory
    case closed
  }

  private static let bufferSize = 1 << 16

  private let name: String
  private var destination: Destination
  private var deflater: GzipDeflater?
  private var buffer: [UInt8] = []

  /// Opens an output.
  /// - Parameter path: Where to write; standard output for nil and `-`.
  /// - Throws: ``OutputError`` when the folder cannot be written to.
  public init(path: String?) throws(OutputError) {
    guard let path, path != "-" else {
      name = "-"
      destination = .standardOutput
      return
    }
    name = path
    // What a symbolic link points to is replaced, not the link.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let isDirectory = (try? URL(fileURLWithPath: target).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
    guard isDirectory != true else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(EISDIR)))
    }
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    let temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    destination = .file(descriptor: descriptor, temporary: temporary, target: target)
    if path.hasSuffix(".gz") { deflater = GzipDeflater() }
  }

  /// Opens an output that gathers its bytes in memory.
  public init() {
    name = "memory"
    destination = .memory
  }

  deinit {
    guard case .file(let descriptor, let temporary, _) = destination else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// The bytes gathered in memory so far.
  public var bytes: [UInt8] { buffer }

  /// Makes writing to a closed pipe an error instead of a signal that ends the process.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Adds text.
  /// - Parameter text: What to write, as UTF-8.
  /// - Throws: ``OutputError`` when the system refuses.
  public func write(_ text: String) throws(OutputError) {
    buffer.append(contentsOf: text.utf8)
    try drain(above: Self.bufferSize)
  }

  /// Adds bytes.
  /// - Parameter bytes: What to write.
  /// - Throws: ``OutputError`` when the system refuses.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    try drain(above: Self.bufferSize)
  }

  /// Sends what is held back, for a reader who waits for it.
  package func flush() throws(OutputError) {
    try drain(above: 0)
  }

  /// Writes what is still held back; a file takes its name. Nothing may be written afterwards.
  /// - Throws: ``OutputError`` when the system refuses; a file is then left as it was before.
  public func finish() throws(OutputError) {
    try drain(above: 0)
    if let deflater { try send(deflater.finish()) }
    guard case .file(let descriptor, let temporary, let target) = destination else { return }
    guard fchmod(descriptor, Self.rights(of: target)) == 0, rename(temporary, target) == 0 else {
      throw .cannotWrite(path: name, reason: String(cString: strerror(errno)))
    }
    destination = .closed
    guard close(descriptor) == 0 else { throw .cannotWrite(path: name, reason: String(cString: strerror(errno))) }
  }

  /// The rights of a file that is replaced, else those of any new file: mkstemp lets nobody else read.
  private static func rights(of path: String) -> mode_t {
    var status = stat()
    guard stat(path, &status) != 0 else { return status.st_mode & 0o777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  private func drain(above limit: Int) throws(OutputError) {
    guard buffer.count > limit else { return }
    if case .memory = destination { return }
    try send(deflater?.compress(buffer) ?? buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8]) throws(OutputError) {
    let descriptor: Int32
    switch destination {
    case .standardOutput: descriptor = STDOUT_FILENO
    case .file(let file, _, _): descriptor = file
    case .memory, .closed: preconditionFailure("nothing may be written after the end")
    }
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        guard errno != EPIPE else { throw .closedPipe }
        throw .cannotWrite(path: name, reason: String(cString: strerror(errno)))
      }
      sent += count
    }
  }
}
