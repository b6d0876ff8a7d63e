#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers distinct byte strings in the order of their first appearance, without making a String of each one met, and remembers a
/// label for each.
///
/// Open addressing with linear steps in a table that is at most half full. Strings of at most 15 bytes, as most identifiers are, stand
/// in the table itself beside number and label, so that one that was met before costs one look into memory, which is what counts when
/// a million rows name hundreds of thousands of citizens; longer strings stand aside.
struct ByteInterner {
  private struct Entry {
    var key = Key()
    var number: Int32 = -1
    var label: Int32 = -1
  }

  /// The bytes of a short string with its length in the highest byte; of a longer one its hash and its length, marked in that byte.
  private struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  private static let longestInPlace = 15
  private static let longMark: UInt64 = 0xFF << 56

  private var entries = [Entry](repeating: Entry(), count: 1 << 10)
  private var longStrings: [UInt8] = []
  private var longStarts: [Int32: Int] = [:]

  /// How many distinct strings there are.
  private(set) var count = 0

  /// The number of a string, added when it is new, and its label, asked for as long as there is none.
  /// - Parameters:
  ///   - string: The bytes.
  ///   - label: The label of a string by its number, below 0 while it has none.
  /// - Returns: Number and label.
  mutating func find(_ string: CellBytes, label: (Int) -> Int32) -> (number: Int, label: Int32) {
    let key = Self.key(string)
    var place = Self.place(key, in: entries.count)
    while entries[place].number >= 0 {
      if entries[place].key == key, string.count <= Self.longestInPlace || isLong(entries[place].number, string) {
        let number = Int(entries[place].number)
        if entries[place].label < 0 { entries[place].label = label(number) }
        return (number, entries[place].label)
      }
      place = (place + 1) & (entries.count - 1)
    }
    entries[place] = Entry(key: key, number: Int32(count))
    if string.count > Self.longestInPlace {
      longStarts[Int32(count)] = longStrings.count
      longStrings.append(contentsOf: string)
    }
    count += 1
    if 2 * count > entries.count { grow() }
    return (count - 1, -1)
  }

  /// Whether the long string of a number, which has the same length and hash, has the same bytes.
  private func isLong(_ number: Int32, _ string: CellBytes) -> Bool {
    guard let start = longStarts[number] else { return false }
    return longStrings.withUnsafeBytes { bytes in
      CellBytes(rebasing: bytes[start..<start + string.count]).hasSameBytes(as: string)
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: 2 * old.count)
    for entry in old where entry.number >= 0 {
      var place = Self.place(entry.key, in: entries.count)
      while entries[place].number >= 0 { place = (place + 1) & (entries.count - 1) }
      entries[place] = entry
    }
  }

  private static func key(_ string: CellBytes) -> Key {
    let count = string.count
    guard count > longestInPlace else {
      return Key(low: word(string, from: 0), high: word(string, from: 8) | UInt64(count) << 56)
    }
    var hash: UInt64 = 0
    for offset in stride(from: 0, to: count, by: 8) { hash = mixed(hash ^ word(string, from: offset)) }
    return Key(low: hash, high: UInt64(count) | longMark)
  }

  private static func place(_ key: Key, in size: Int) -> Int {
    Int(truncatingIfNeeded: mixed(mixed(key.low) ^ key.high)) & (size - 1)
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
