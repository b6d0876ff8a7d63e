internal import CZlib

/// Compresses bytes into one gzip member.
final class GzipDeflater {
  // zlib keeps the address of its stream, so it needs one that never moves.
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, Zlib.gzipWindowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib refuses its own default settings")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func compress(_ bytes: [UInt8]) -> [UInt8] {
    run(bytes, flush: Z_NO_FLUSH)
  }

  func finish() -> [UInt8] {
    run([], flush: Z_FINISH)
  }

  private func run(_ bytes: [UInt8], flush: Int32) -> [UInt8] {
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { source in
      stream.pointee.next_in = source.baseAddress
      stream.pointee.avail_in = UInt32(source.count)
      repeat {
        let produced = chunk.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = UInt32(target.count)
          deflate(stream, flush)
          return target.count - Int(stream.pointee.avail_out)
        }
        output.append(contentsOf: chunk[..<produced])
      } while stream.pointee.avail_out == 0
    }
    return output
  }
}

enum Zlib {
  /// The largest window, and 16 more for the gzip header in place of zlib's own.
  static let gzipWindowBits: Int32 = 15 + 16
}
