#if Server
  import HTTPTypes
  import OnPrometServer
  import Testing

  @Suite("Which client a request comes from")
  struct ClientAddressTests {
    struct Way: Sendable {
      let peer: String
      let headers: [(String, String)]
      let client: String

      init(_ peer: String, _ headers: [(String, String)], _ client: String) {
        (self.peer, self.headers, self.client) = (peer, headers, client)
      }
    }

    static let ways: [Way] = [
      // Nobody but a trusted proxy is believed.
      Way("198.51.100.1", [("X-Forwarded-For", "203.0.113.7")], "198.51.100.1"),
      Way("10.1.2.3", [], "10.1.2.3"),
      Way("10.1.2.3", [("X-Forwarded-For", "203.0.113.7")], "203.0.113.7"),
      // What the client wrote herself stands before what the proxies added.
      Way("10.1.2.3", [("X-Forwarded-For", "192.0.2.1, 203.0.113.7")], "203.0.113.7"),
      Way("10.1.2.3", [("X-Forwarded-For", "192.0.2.1, 203.0.113.7, 10.9.9.9")], "203.0.113.7"),
      Way("10.1.2.3", [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-For", "10.9.9.9")], "203.0.113.7"),
      // Examples of RFC 7239, section 4.
      Way("10.1.2.3", [("Forwarded", "for=192.0.2.60;proto=http;by=203.0.113.43")], "192.0.2.60"),
      Way("10.1.2.3", [("Forwarded", "For=\"[2001:db8:cafe::17]:4711\"")], "2001:db8:cafe::17"),
      Way("10.1.2.3", [("Forwarded", "for=192.0.2.43, for=198.51.100.17")], "198.51.100.17"),
      // Who hides stays the proxy's.
      Way("10.1.2.3", [("Forwarded", "for=\"_gazonk\"")], "10.1.2.3"),
      Way("10.1.2.3", [("Forwarded", "for=203.0.113.7, for=unknown, for=10.9.9.9")], "10.9.9.9"),
      // Of two headers that differ, one was passed on unread.
      Way("10.1.2.3", [("Forwarded", "for=192.0.2.1"), ("X-Forwarded-For", "203.0.113.7")], "10.1.2.3"),
      Way("10.1.2.3", [("Forwarded", "for=203.0.113.7"), ("X-Forwarded-For", "203.0.113.7")], "203.0.113.7"),
      // A proxy of the fourth version on a socket of the sixth.
      Way("::ffff:10.1.2.3", [("X-Forwarded-For", "203.0.113.7:50123")], "203.0.113.7"),
      Way("2001:db8:1::5", [("X-Forwarded-For", "2001:db8:2::1")], "2001:db8:2::1"),
    ]

    @Test("It is the first address, from the end, that is no trusted proxy's", arguments: ways)
    func client(way: Way) throws {
      let proxies = try ["10.0.0.0/8", "2001:db8:1::/48"].map { try #require(AddressRange($0)) }
      var headers = HTTPFields()
      for (name, value) in way.headers {
        headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
      }
      #expect(ClientAddress(trusting: proxies).client(behind: way.peer, headers) == way.client)
    }

    @Test(
      "A range is an address, with as many bits as it has at most",
      arguments: [
        ("10.0.0.0/8", true), ("::1", true), ("fe80::/10", true), ("0.0.0.0/0", true), ("10.0.0.0/33", false),
        ("10.0.0.0/", false), ("10.0.0/8", false), ("proxy.example", false), ("", false),
      ])
    func range(text: String, isOne: Bool) {
      #expect((AddressRange(text) != nil) == isOne)
    }
  }
#endif
