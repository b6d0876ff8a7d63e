import Foundation

/// The lines of an input, handed over as they arrive: all complete lines of one read together, so that a filter answers as soon as
/// it can and holds no more than a buffer and its longest line.
package struct LineBatches {
  /// The longest line accepted, in bytes.
  package static let longestLine = 64 << 20

  private let input: ByteInput
  private var unfinished: [UInt8] = []
  private var isAtEnd = false

  /// Reads from an input.
  package init(_ input: ByteInput) {
    self.input = input
  }

  /// The next complete lines, without their line breaks; nil at the end.
  ///
  /// A line that is longer than ``longestLine`` is cut there, so that it is told as a bad one and memory stays bounded.
  package mutating func next() throws(InputError) -> [ArraySlice<UInt8>]? {
    while !isAtEnd {
      let start = unfinished.count
      try fill()
      let lines = takeLines(searchingFrom: start)
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  private mutating func fill() throws(InputError) {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteInput.chunkSize, alignment: 16)
    defer { chunk.deallocate() }
    let count = try input.read(into: chunk)
    isAtEnd = count == 0
    let room = max(0, Self.longestLine - unfinished.count)
    let hasBreak = chunk[..<count].contains(0x0A)
    unfinished.append(contentsOf: hasBreak ? chunk[..<count] : chunk[..<min(count, room)])
  }

  private mutating func takeLines(searchingFrom start: Int) -> [ArraySlice<UInt8>] {
    if isAtEnd {
      let last = unfinished
      unfinished = []
      return last.isEmpty ? [] : [last[...]]
    }
    guard let lastBreak = unfinished[start...].lastIndex(of: 0x0A) else { return [] }
    let lines = unfinished[...lastBreak].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    unfinished = Array(unfinished[(lastBreak + 1)...])
    return Array(lines)
  }
}
