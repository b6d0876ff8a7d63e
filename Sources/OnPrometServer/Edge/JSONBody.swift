#if Server
  import Foundation
  import Hummingbird
  import OnPrometFiles

  /// A JSON document whose bytes are made once.
  package struct JSONBody: Sendable, ResponseGenerator {
    /// The document, in UTF-8.
    package let bytes: ByteBuffer
    private let status: HTTPResponse.Status
    private let type: String

    package init(
      _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json"
    ) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      self.init(ByteBuffer(bytes: try encoder.encode(value)), status: status, type: type)
    }

    package init(_ value: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json") {
      self.init(ByteBuffer(string: value.text), status: status, type: type)
    }

    /// A document that is written already.
    package init(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok, type: String = "application/json") {
      self.bytes = bytes
      self.status = status
      self.type = type
    }

    package func response(from request: Request, context: some RequestContext) -> Response {
      response
    }

    /// The answer that carries it.
    package var response: Response {
      Response(
        status: status, headers: [.contentType: type, .contentLength: "\(bytes.readableBytes)"],
        body: ResponseBody(byteBuffer: bytes))
    }
  }
#endif
