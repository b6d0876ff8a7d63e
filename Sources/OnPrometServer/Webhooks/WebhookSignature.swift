#if Server
  import Crypto
  import Foundation

  /// The signature of a delivery: a receiver who knows the secret can tell that it comes from here, and when it was sent.
  ///
  /// `t` is the time of sending in seconds since 1970, `v1` the HMAC-SHA256 (RFC 2104) of that number, a point and the body, in hexadecimal
  /// digits. Receivers refuse old times, so that nobody can send a delivery again.
  package enum WebhookSignature {
    /// The name of the header.
    package static let header = "OnPromet-Signature"

    /// The header's value.
    package static func value(of body: String, secret: String, at now: Date) -> String {
      let time = Int(now.timeIntervalSince1970)
      let code = HMAC<SHA256>.authenticationCode(
        for: Data("\(time).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
      let digits = code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      return "t=\(time),v1=\(digits)"
    }
  }
#endif
