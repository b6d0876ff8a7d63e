#if Server
  import Foundation
  import Hummingbird

  /// A JSON document whose bytes are made once.
  struct JSONBody: Sendable, ResponseGenerator {
    private let bytes: ByteBuffer
    private let status: HTTPResponse.Status
    private let type: String

    init(
      _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json; charset=utf-8"
    ) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      bytes = ByteBuffer(bytes: try encoder.encode(value))
      self.status = status
      self.type = type
    }

    func response(from request: Request, context: some RequestContext) -> Response {
      response
    }

    var response: Response {
      Response(
        status: status, headers: [.contentType: type, .contentLength: "\(bytes.readableBytes)"],
        body: ResponseBody(byteBuffer: bytes))
    }
  }
#endif
