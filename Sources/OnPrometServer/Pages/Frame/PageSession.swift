#if Server
  import Crypto
  import Foundation
  import Hummingbird
  import OnPrometStore

  /// What a browser brings along: the token of a session, else a random text that lets forms be told from forged ones.
  struct PageSession: Sendable {
    static let sessionCookie = "onpromet"
    static let visitorCookie = "onpromet-visitor"
    static let languageCookie = "onpromet-language"

    /// The secret of a token, or the visitor's random text.
    let key: String
    /// Whom the token belongs to; nil for a visitor.
    let access: Access?
    /// Whether the browser has to be given ``key``.
    let isNew: Bool

    /// Reads the cookies of a request; a token that no longer holds makes a visitor.
    init(_ request: Request, parts: ServiceParts) async throws {
      let now = parts.clock()
      if let secret = request.cookies[Self.sessionCookie]?.value,
        let access = try await parts.storing({ try $0.access(of: secret, now: now) })
      {
        (key, self.access, isNew) = (secret, access, false)
      } else if let known = request.cookies[Self.visitorCookie]?.value, known.utf8.count >= 22 {
        (key, access, isNew) = (known, nil, false)
      } else {
        (key, access, isNew) = (SymmetricKey(size: .bits128).text, nil, true)
      }
    }

    /// What each form of this browser sends back: who cannot read the cookie cannot know it.
    var csrf: String {
      HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: SymmetricKey(data: Data(key.utf8))).hexadecimal
    }

    /// Whether a form is one of ours, compared in constant time.
    func issued(_ form: PageForm) -> Bool {
      let (given, own) = (Array((form["csrf"] ?? "").utf8), Array(csrf.utf8))
      return given.count == own.count && zip(given, own).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }

  extension Sequence<UInt8> {
    fileprivate var hexadecimal: String {
      map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  extension SymmetricKey {
    fileprivate var text: String { withUnsafeBytes { Array($0) }.hexadecimal }
  }
#endif
