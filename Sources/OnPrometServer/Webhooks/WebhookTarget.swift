#if Server
  import Foundation
  import NIOCore

  /// Where a subscription wants its events: an address that may be sent to.
  package struct WebhookTarget: Sendable, Hashable {
    /// Why an address is refused.
    package enum Refusal: Error, Sendable, Hashable {
      /// It is no `https` address with a host and without credentials.
      case form
      /// It belongs to a network that is not public.
      case network
      /// Nobody knows its host.
      case unknownHost
    }

    /// The address as it was given.
    package let url: String
    /// The host's name.
    package let host: String
    private let port: Int
    private let allowsPrivate: Bool

    /// Reads an address.
    /// - Parameters:
    ///   - url: The address.
    ///   - allowsPrivate: Whether plain `http` and addresses inside one's own network are accepted.
    /// - Throws: ``Refusal``.
    package init(_ url: String, allowsPrivate: Bool) throws(Refusal) {
      guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty, parts.user == nil,
        parts.password == nil, parts.scheme == "https" || (allowsPrivate && parts.scheme == "http")
      else { throw .form }
      self.url = url
      self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
      port = parts.port ?? (parts.scheme == "https" ? 443 : 80)
      self.allowsPrivate = allowsPrivate
    }

    /// The numeric address of the host, which is the one to connect to: a name may lead elsewhere a moment later. Waits for the network.
    /// - Throws: ``Refusal``.
    package func resolved() throws(Refusal) -> String {
      guard let address = try? SocketAddress.makeAddressResolvingHost(host, port: port), let text = address.ipAddress
      else { throw .unknownHost }
      guard allowsPrivate || NetworkAddress(text)?.isPublic == true else { throw .network }
      return text
    }
  }
#endif
