#if Server
  import Crypto
  import Foundation
  import HTTPTypes
  import Hummingbird
  import OnPrometStore

  extension RouteCall {
    /// Writes to the store, once under one `Idempotency-Key`: who asks again gets the first answer.
    /// - Parameters:
    ///   - parts: What the service is made of.
    ///   - work: The change; it is written together with its answer, or not at all.
    /// - Returns: The answer, or the one that the same request got before.
    /// - Throws: What the work throws; ``Problem`` 400 for a key that is none.
    func once(
      _ parts: ServiceParts, _ work: @escaping @Sendable (StoreTransaction) throws -> StoredAnswer
    ) async throws -> Response {
      let request = try repeatable()
      let answer = try await parts.store.change(at: parts.clock()) { transaction in
        guard let request else { return try work(transaction) }
        return try transaction.once(request, work)
      }
      return answer.response
    }

    /// Answers a question that changes nothing, once under one `Idempotency-Key`: who asks again gets the first answer, whatever has
    /// changed since.
    /// - Parameters:
    ///   - parts: What the service is made of.
    ///   - question: What is asked; of several at the same moment under one key, one answer is given to all.
    /// - Returns: The answer, or the one that the same request got before.
    /// - Throws: What the question throws; ``Problem`` 400 for a key that is none.
    func once(_ parts: ServiceParts, asking question: () async throws -> JSONBody) async throws -> Response {
      guard let request = try repeatable() else { return try await question().response }
      let now = parts.clock()
      if let known = try await parts.storing({ try $0.answer(to: request, at: now) }) { return known.response }
      let answer = StoredAnswer(status: 200, body: Data(try await question().bytes.readableBytesView))
      return try await parts.storing { try $0.first(answer, to: request, at: now) }.response
    }

    private func repeatable() throws(Problem) -> RepeatableRequest? {
      guard let name = HTTPField.Name(Self.idempotencyKey.name), let key = request.headers[name], let access else {
        return nil
      }
      guard case .text(let shape) = Self.idempotencyKey.shape, shape.accepts(key) else {
        throw Problem(.badRequest, field: Self.idempotencyKey.name, value: key)
      }
      return RepeatableRequest(token: access.tokenID, key: key, fingerprint: fingerprint)
    }

    private var fingerprint: String {
      var hash = SHA256()
      hash.update(data: Data("\(request.method) \(request.uri)\n".utf8))
      hash.update(data: Data(bytes.readableBytesView))
      return Data(hash.finalize()).base64EncodedString()
    }

    /// The header that every `POST` of the contract reads.
    static let idempotencyKey = RouteParameter(
      "Idempotency-Key", .text(TextShape(.visible, longest: 200)),
      "Whatever comes again under the same key within a day gets the first answer")
  }

  extension StoredAnswer {
    fileprivate var response: Response {
      var response = JSONBody(ByteBuffer(bytes: body), status: HTTPResponse.Status(code: status)).response
      response.headers[.location] = location
      response.headers[.eTag] = etag
      return response
    }
  }
#endif
