#if Server
  import Foundation

  /// A numeric address of the Internet Protocol; one of the fourth version that is written as one of the sixth is one of the fourth.
  struct NetworkAddress: Sendable, Hashable {
    /// Its 4 or 16 bytes.
    let bytes: [UInt8]

    /// Reads an address; nil for what is none, a name included.
    init?(_ text: String) {
      if let bytes = Self.bytes(text, AF_INET, 4) {
        self.bytes = bytes
      } else if let bytes = Self.bytes(text, AF_INET6, 16) {
        self.bytes = bytes.starts(with: Self.mapped) ? Array(bytes[12...]) : bytes
      } else {
        return nil
      }
    }

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    private static func bytes(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
      var bytes = [UInt8](repeating: 0, count: count)
      return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    /// RFC 4291, 2.5.5.2.
    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
  }

  /// Addresses that begin with the same bits, as in `10.0.0.0/8` (RFC 4632); one address alone where no number of bits is given.
  public struct AddressRange: Sendable, Hashable {
    private let first: NetworkAddress
    private let bits: Int

    /// Reads a range; nil for what is none.
    public init?(_ text: String) {
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = NetworkAddress(String(parts[0])) else { return nil }
      let most = 8 * first.bytes.count
      guard let bits = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(bits) else { return nil }
      (self.first, self.bits) = (first, bits)
    }

    /// Whether an address is one of them.
    func contains(_ address: NetworkAddress) -> Bool {
      guard address.bytes.count == first.bytes.count else { return false }
      let (whole, rest) = bits.quotientAndRemainder(dividingBy: 8)
      guard address.bytes.prefix(whole) == first.bytes.prefix(whole) else { return false }
      return rest == 0 || (address.bytes[whole] ^ first.bytes[whole]) >> (8 - rest) == 0
    }
  }
#endif
