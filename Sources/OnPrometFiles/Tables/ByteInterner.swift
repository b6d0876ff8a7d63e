/// Numbers distinct byte strings in the order of their first appearance, without making a String of each one met.
///
/// Open addressing with linear steps in a table that is at most half full; about 20 ns for a string seen before.
struct ByteInterner {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  /// How many distinct strings there are.
  var count: Int { ends.count }

  /// The number of a string, added when it is new.
  mutating func number(of string: CellBytes) -> Int {
    let hash = Self.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, string) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
    hashes.append(hash)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private func isEqual(_ number: Int, _ string: CellBytes) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == string.count else { return false }
    return bytes.withUnsafeBytes { CellBytes(rebasing: $0[start..<ends[number]]).elementsEqual(string) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Eight bytes at a time, each word mixed by a multiplication whose high half is folded back.
  private static func hash(_ string: CellBytes) -> UInt64 {
    var hash = UInt64(string.count) ^ 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < string.count {
      var word: UInt64 = 0
      let size = min(8, string.count - offset)
      if size == 8 {
        word = string.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for index in 0..<size { word = word << 8 | UInt64(string[offset + index]) }
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low
      offset += 8
    }
    return hash
  }
}
