#if Server
  extension NetworkAddress {
    /// Whether everybody can reach it.
    ///
    /// Source: the registries of special-purpose addresses of the IANA (RFC 6890 and its successors).
    var isPublic: Bool {
      if bytes.count == 4 { return !Self.reservedV4.contains { $0.contains(self) } }
      // The last four bytes are an address of the fourth version where the first twelve say so.
      if bytes.starts(with: Self.translated) { return NetworkAddress(bytes: Array(bytes[12...])).isPublic }
      return bytes[0] & 0xE0 == 0x20 && !Self.reservedV6.contains { $0.contains(self) }
    }

    /// RFC 6052, 2.1.
    private static let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]

    /// Within 2000::/3: Teredo, documentation, 6to4.
    private static let reservedV6 = ["2001::/32", "2001:db8::/32", "2002::/16"].compactMap(AddressRange.init)

    private static let reservedV4 = [
      "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
      "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
      "224.0.0.0/4", "240.0.0.0/4",
    ].compactMap(AddressRange.init)
  }
#endif
