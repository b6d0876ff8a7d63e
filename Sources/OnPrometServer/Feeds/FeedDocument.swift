#if Server
  import Crypto
  import Foundation
  import HTTPTypes
  import Hummingbird

  /// A document that programs read again and again, and get anew only when it has changed (RFC 9110, 13.1.2).
  struct FeedDocument: Sendable {
    private let text: String
    private let type: String
    private let tag: String

    init(_ text: String, type: String) {
      self.text = text
      self.type = type
      let hash = SHA256.hash(data: Data(text.utf8)).prefix(16)
      tag = "\"" + hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\""
    }

    /// The document, or nothing where the request names its tag.
    func response(to request: Request) -> Response {
      var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
      let known =
        request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) } ?? []
      guard !known.contains(where: { $0 == tag || $0 == "W/\(tag)" || $0 == "*" }) else {
        return Response(status: .notModified, headers: headers)
      }
      headers[.contentType] = type
      return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// The instant that documents tell as that of their making: the beginning of the day, so that they change only when what they tell
    /// does, or once a day.
    static func stamp(_ now: Date) -> Date {
      Date(timeIntervalSince1970: (now.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
    }

    /// What the contract says of the answers.
    static func answers(_ summary: String, type: String) -> [RouteAnswer] {
      [
        RouteAnswer(
          200, summary, type: type, .any, headers: [RouteParameter("ETag", .identifier, required: true, "Its tag")]),
        RouteAnswer(304, "It has not changed"),
      ]
    }
  }
#endif
