#if Server
  import Foundation
  import HTTPTypes

  /// Finds out which client a request comes from where proxies stand between.
  ///
  /// What a request says of its way is believed from trusted proxies alone, from the last to the first: the client is the first address
  /// that is none of theirs. Where `Forwarded` (RFC 7239) and `X-Forwarded-For` are both there and tell different ways, one of them
  /// came from the client and was passed on unread: then neither is believed.
  package struct ClientAddress: Sendable {
    private let proxies: [AddressRange]

    /// - Parameter proxies: Those whose word is taken.
    package init(trusting proxies: [AddressRange]) {
      self.proxies = proxies
    }

    /// The client's address.
    /// - Parameters:
    ///   - peer: The address that the connection comes from.
    ///   - headers: The headers of the request.
    /// - Returns: A numeric address, the peer's as it came unless a trusted proxy names another.
    package func client(behind peer: String, _ headers: HTTPFields) -> String {
      guard !proxies.isEmpty, isTrusted(peer) else { return peer }
      var client = peer
      for hop in hops(headers).reversed() {
        guard NetworkAddress(hop) != nil else { break }
        client = hop
        guard isTrusted(hop) else { break }
      }
      return client
    }

    private func isTrusted(_ text: String) -> Bool {
      guard let address = NetworkAddress(text) else { return false }
      return proxies.contains { $0.contains(address) }
    }

    /// The addresses that the request passed, the client's first.
    private func hops(_ headers: HTTPFields) -> [String] {
      let (standard, common) = (Self.forwarded(headers), Self.forwardedFor(headers))
      guard !standard.isEmpty, !common.isEmpty else { return standard + common }
      return standard == common ? standard : []
    }

    private static func forwarded(_ headers: HTTPFields) -> [String] {
      elements("Forwarded", headers).map { element in
        let pairs = element.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1) }
        let node = pairs.first { $0.count == 2 && trimmed($0[0]).lowercased() == "for" }.map { trimmed($0[1]) }
        return address(node ?? "")
      }
    }

    private static func forwardedFor(_ headers: HTTPFields) -> [String] {
      elements("X-Forwarded-For", headers).map { address(trimmed($0)) }
    }

    private static func elements(_ name: String, _ headers: HTTPFields) -> [Substring] {
      guard let name = HTTPField.Name(name) else { return [] }
      return headers[values: name].flatMap { $0.split(separator: ",") }
    }

    private static func trimmed(_ text: Substring) -> String {
      text.trimmingCharacters(in: .whitespaces)
    }

    /// An address without its quotes, brackets and port.
    private static func address(_ node: String) -> String {
      let node = node.trimmingCharacters(in: quotes)
      if node.first == "[" { return String(node.dropFirst().prefix { $0 != "]" }) }
      return node.count { $0 == ":" } == 1 ? String(node.prefix { $0 != ":" }) : node
    }

    private static let quotes = CharacterSet(charactersIn: "\"")
  }
#endif
