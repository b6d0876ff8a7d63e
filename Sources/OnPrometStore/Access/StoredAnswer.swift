#if Store
  import Foundation
  import GRDB

  /// A request that may come again when its answer got lost.
  package struct RepeatableRequest: Sendable, Hashable {
    /// The token that asks.
    package let token: String
    /// What the client calls the request.
    package let key: String
    /// What tells this request from another: a hash of method, path and body.
    package let fingerprint: String

    /// Creates a request.
    package init(token: String, key: String, fingerprint: String) {
      self.token = token
      self.key = key
      self.fingerprint = fingerprint
    }
  }

  /// What a request was answered.
  package struct StoredAnswer: Sendable, Hashable, Codable, FetchableRecord {
    /// The status of HTTP.
    package let status: Int
    /// Where what was made is found.
    package let location: String?
    /// The version of what was made.
    package let etag: String?
    /// The body.
    package let body: Data

    /// Creates an answer.
    package init(status: Int, location: String? = nil, etag: String? = nil, body: Data) {
      self.status = status
      self.location = location
      self.etag = etag
      self.body = body
    }
  }

  extension StoreTransaction {
    /// Does a piece of work once, however often it is asked for: work and answer are written together, and who asks again within a day
    /// gets the first answer.
    /// - Parameters:
    ///   - request: The request.
    ///   - work: What it does.
    /// - Returns: The first answer.
    /// - Throws: ``StoreError/otherRequest`` for a key that came with another request.
    package func once(
      _ request: RepeatableRequest, _ work: (StoreTransaction) throws -> StoredAnswer
    ) throws -> StoredAnswer {
      if let answer = try answer(to: request) { return answer }
      let answer = try work(self)
      try remember(answer, to: request)
      return answer
    }

    /// What a request was answered within the last day; nil when it is new.
    /// - Throws: ``StoreError/otherRequest`` for a key that came with another request.
    package func answer(to request: RepeatableRequest) throws -> StoredAnswer? {
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM answers WHERE token = ? AND key = ? AND answered_at > ?",
        arguments: [request.token, request.key, Self.oldest(now)])
      guard let row else { return nil }
      guard row["fingerprint"] == request.fingerprint else { throw StoreError.otherRequest }
      return try StoredAnswer(row: row)
    }

    private func remember(_ answer: StoredAnswer, to request: RepeatableRequest) throws {
      try db.execute(sql: "DELETE FROM answers WHERE answered_at <= ?", arguments: [Self.oldest(now)])
      try db.execute(
        sql: """
          INSERT INTO answers (token, key, fingerprint, answered_at, status, location, etag, body)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          request.token, request.key, request.fingerprint, now.timeIntervalSince1970, answer.status, answer.location,
          answer.etag, answer.body,
        ])
    }

    private static func oldest(_ now: Date) -> Double { now.timeIntervalSince1970 - 86_400 }
  }

  extension Store {
    /// What a request was answered; see ``StoreTransaction/answer(to:)``.
    package func answer(to request: RepeatableRequest, at now: Date) throws(StoreError) -> StoredAnswer? {
      try read { db in try StoreTransaction(db: db, now: now).answer(to: request) }
    }

    /// Keeps the answer to a request that changed nothing, so that ``revision`` stays as it is.
    /// - Returns: The first answer that the request got.
    /// - Throws: ``StoreError/otherRequest`` for a key that came with another request, ``StoreError/full``.
    package func first(
      _ answer: StoredAnswer, to request: RepeatableRequest, at now: Date
    ) throws(StoreError) -> StoredAnswer {
      try write { db in try StoreTransaction(db: db, now: now).once(request) { _ in answer } }
    }
  }
#endif
