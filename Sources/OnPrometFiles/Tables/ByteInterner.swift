#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers distinct byte strings in the order of their first appearance, without making a String of each one met.
///
/// Open addressing with linear steps in a table that is at most half full. Strings of at most 16 bytes, as most identifiers are, stand
/// in the table itself, so that one that was met before costs one look into memory; longer ones stand aside.
struct ByteInterner {
  private struct Entry {
    /// The bytes of a short string; of a longer one its hash, and where it begins in `longStrings`.
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: Int32 = 0
    var number: Int32 = -1
  }

  private static let longestInPlace = 16

  private var entries = [Entry](repeating: Entry(), count: 1 << 10)
  private var longStrings: [UInt8] = []

  /// How many distinct strings there are.
  private(set) var count = 0

  /// The number of a string, added when it is new.
  mutating func number(of string: CellBytes) -> Int {
    var entry = Self.entry(string)
    var slot = Self.slot(entry, in: entries.count)
    while entries[slot].number >= 0 {
      if isEqual(entries[slot], entry, string) { return Int(entries[slot].number) }
      slot = (slot + 1) & (entries.count - 1)
    }
    entry.number = Int32(count)
    if string.count > Self.longestInPlace {
      entry.high = UInt64(longStrings.count)
      longStrings.append(contentsOf: string)
    }
    entries[slot] = entry
    count += 1
    if 2 * count > entries.count { grow() }
    return count - 1
  }

  private func isEqual(_ old: Entry, _ new: Entry, _ string: CellBytes) -> Bool {
    guard old.low == new.low, old.length == new.length else { return false }
    guard string.count > Self.longestInPlace else { return old.high == new.high }
    return longStrings.withUnsafeBytes { bytes in
      let start = Int(old.high)
      return CellBytes(rebasing: bytes[start..<start + string.count]).hasSameBytes(as: string)
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: 2 * old.count)
    for entry in old where entry.number >= 0 {
      var slot = Self.slot(entry, in: entries.count)
      while entries[slot].number >= 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  private static func entry(_ string: CellBytes) -> Entry {
    let count = string.count
    guard count <= longestInPlace else {
      var hash: UInt64 = 0
      for offset in stride(from: 0, to: count, by: 8) { hash = mixed(hash ^ word(string, from: offset)) }
      return Entry(low: hash, length: Int32(truncatingIfNeeded: count))
    }
    return Entry(low: word(string, from: 0), high: word(string, from: 8), length: Int32(count))
  }

  /// A long string's place in the table depends on its hash alone.
  private static func slot(_ entry: Entry, in size: Int) -> Int {
    let isLong = entry.length > longestInPlace
    let hash = mixed(mixed(entry.low ^ UInt64(UInt32(bitPattern: entry.length))) ^ (isLong ? 0 : entry.high))
    return Int(truncatingIfNeeded: hash) & (size - 1)
  }

  /// Up to eight bytes as a number, zeros after the end.
  private static func word(_ string: CellBytes, from offset: Int) -> UInt64 {
    if string.count >= offset + 8 { return string.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    var word: UInt64 = 0
    var index = string.count
    while index > offset {
      index -= 1
      word = word << 8 | UInt64(string[index])
    }
    return word
  }

  /// A multiplication whose high half is folded back, so that every bit counts everywhere.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

extension CellBytes {
  /// Whether two cells hold the same bytes.
  func hasSameBytes(as other: CellBytes) -> Bool {
    guard count == other.count, let first = baseAddress, let second = other.baseAddress else {
      return count == other.count
    }
    return memcmp(first, second, count) == 0
  }
}
