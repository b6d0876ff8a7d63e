#if Server
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import OnPrometFiles
  import OnPrometServer
  import Testing

  extension TestClientProtocol {
    /// Sends a request with a token, and with JSON.
    @discardableResult
    func send(
      _ method: HTTPRequest.Method, _ uri: String, _ token: String? = nil, _ json: String? = nil,
      headers: [String: String] = [:]
    ) async throws -> TestResponse {
      var fields: HTTPFields = [:]
      fields[.authorization] = token.map { "Bearer \($0)" }
      if json != nil { fields[.contentType] = "application/json" }
      for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
      return try await execute(uri: uri, method: method, headers: fields, body: json.map { ByteBuffer(string: $0) })
    }
  }

  extension TestResponse {
    /// The body as JSON.
    var json: JSONValue {
      get throws { try JSONValue(parsing: body.readableBytesView) }
    }

    /// The body as a problem document.
    var problem: Problem {
      get throws { try JSONDecoder().decode(Problem.self, from: Data(buffer: body)) }
    }
  }
#endif
