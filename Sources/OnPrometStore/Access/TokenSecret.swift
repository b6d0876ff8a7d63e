#if Store
  import Crypto
  import Foundation

  /// The text that a bearer shows: the token's identifier, a point, and 256 random bits.
  struct TokenSecret {
    let id: String
    let text: String

    /// Draws a new secret.
    init() {
      id = OpaqueID.next()
      text = id + "." + Data(SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }).base64URL
    }

    /// Reads what was shown; nil for what can be no secret.
    init?(shown text: String) {
      guard text.utf8.count <= 128, let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      id = String(text[..<point])
      self.text = text
    }

    /// What the store keeps. A fast hash is enough, since 256 random bits cannot be guessed.
    var hash: Data { Data(SHA256.hash(data: Data(text.utf8))) }

    /// Whether the hash is that of this secret, in a time that does not tell how much of it is.
    func matches(_ hash: Data) -> Bool {
      SHA256.hash(data: Data(text.utf8)) == hash
    }
  }

  /// Identifiers that tell nothing and cannot be guessed.
  package enum OpaqueID {
    /// A new one: 96 random bits in hexadecimal digits.
    package static func next() -> String {
      SymmetricKey(size: SymmetricKeySize(bitCount: 96)).withUnsafeBytes { bytes in
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      }
    }
  }

  extension Data {
    /// RFC 4648, 5, without padding.
    fileprivate var base64URL: String {
      base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
  }
#endif
