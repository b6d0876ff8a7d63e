#if Server
  import Foundation

  /// Whether an address of the Internet Protocol belongs to the public network.
  ///
  /// Source: the registries of special-purpose addresses of the IANA (RFC 6890 and its successors).
  enum NetworkAddress {
    /// Whether a numeric address is one that everybody can reach; false for what is none.
    static func isPublic(_ text: String) -> Bool {
      if let bytes = bytes(text, AF_INET, 4) { return isPublicV4(bytes[...]) }
      guard let bytes = bytes(text, AF_INET6, 16) else { return false }
      // The last four bytes are an address of the fourth version where the first twelve say so.
      if bytes.starts(with: mapped) || bytes.starts(with: translated) { return isPublicV4(bytes[12...]) }
      return bytes[0] & 0xE0 == 0x20 && !reservedV6.contains { bytes.starts(with: $0) }
    }

    private static func bytes(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
      var bytes = [UInt8](repeating: 0, count: count)
      return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    private static func isPublicV4(_ bytes: ArraySlice<UInt8>) -> Bool {
      let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return !reservedV4.contains { value >> (32 - $0.bits) == $0.prefix >> (32 - $0.bits) }
    }

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    private static let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]

    /// Within 2000::/3: Teredo, documentation, 6to4.
    private static let reservedV6: [[UInt8]] = [[0x20, 0x01, 0, 0], [0x20, 0x01, 0x0D, 0xB8], [0x20, 0x02]]

    private static let reservedV4: [(prefix: UInt32, bits: UInt32)] = [
      (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
      (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
      (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]
  }
#endif
