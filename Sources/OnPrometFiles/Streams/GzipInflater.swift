internal import CZlib

/// Decompresses a gzip file of one or several members.
final class GzipInflater {
  private let path: String
  // zlib keeps the address of its stream, so it needs one that never moves.
  private let stream: UnsafeMutablePointer<z_stream>
  private let compressed = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteInput.chunkSize, alignment: 16)
  private var isInMember = false
  private var hasReadMember = false

  init(path: String) {
    self.path = path
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(stream, Zlib.gzipWindowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib refuses its own default settings")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    compressed.deallocate()
  }

  /// Decompresses into a buffer, and takes more compressed bytes where it needs them; 0 at the end.
  func read(
    into buffer: UnsafeMutableRawBufferPointer,
    more: (UnsafeMutableRawBufferPointer) throws(InputError) -> Int
  ) throws(InputError) -> Int {
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(buffer.count)
    while stream.pointee.avail_out > 0 {
      if stream.pointee.avail_in == 0, try refill(more) == 0 { break }
      if !isInMember {
        skipPadding()
        guard stream.pointee.avail_in > 0 else { continue }
        isInMember = true
      }
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        isInMember = false
        hasReadMember = true
        inflateReset(stream)
      default: throw .corruptGzip(path: path)
      }
    }
    return buffer.count - Int(stream.pointee.avail_out)
  }

  private func refill(_ more: (UnsafeMutableRawBufferPointer) throws(InputError) -> Int) throws(InputError) -> Int {
    let count = try more(compressed)
    stream.pointee.next_in = compressed.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    guard count > 0 || (hasReadMember && !isInMember) else { throw .truncatedGzip(path: path) }
    return count
  }

  /// After a member some tools write zeros up to the end of a block; they hold nothing.
  private func skipPadding() {
    guard hasReadMember else { return }
    while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
    }
  }
}
