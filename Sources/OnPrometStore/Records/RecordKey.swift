#if Store
  import Foundation

  /// What a row of the store is known by: one identifier, or two that tell it together.
  package struct RecordKey: Hashable, Sendable {
    /// The values of the columns of the key.
    package let values: [String]

    /// Creates a key.
    package init(_ values: [String]) {
      self.values = values
    }

    /// Reads what ``text`` wrote; nil for anything else.
    package init?(text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let values = parts.compactMap(\.removingPercentEncoding)
      guard values.count == parts.count else { return nil }
      self.values = values
    }

    /// The values, percent-encoded, with `/` between them.
    package var text: String {
      values.map { $0.addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? "" }.joined(separator: "/")
    }

    /// RFC 3986, 2.3.
    private static let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
  }

  extension RecordKey: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    package init(stringLiteral value: String) {
      self.init([value])
    }

    package init(arrayLiteral elements: String...) {
      self.init(elements)
    }
  }
#endif
