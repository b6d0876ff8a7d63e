#if Server
  import Foundation
  import Hummingbird
  import HTTPTypes
  import HummingbirdTesting
  import NIOCore
  import Testing

  /// Somebody with a browser: keeps cookies, and sends forms with the token that their page holds.
  struct PageVisitor {
    let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    private(set) var html = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol) {
      self.client = client
    }

    /// Opens a page.
    mutating func open(_ path: String, language: String = "en") async throws {
      try await send(path, .get, ["accept-language": language], "")
    }

    /// Fills in a form of the page that is open, and follows where it leads.
    mutating func submit(_ path: String, _ fields: [(String, String)] = [], csrf: String? = nil) async throws {
      let token = csrf ?? html.firstMatch(of: #/name="csrf" value="(\w+)"/#).map { String($0.output.1) } ?? ""
      let body = (fields + [("csrf", token)]).map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
      try await send(path, .post, ["content-type": "application/x-www-form-urlencoded"], body)
      if status == .seeOther, let next = headers[.location] { try await open(next) }
    }

    /// The path of the first link that begins so.
    func link(_ beginning: String) -> String? {
      html.components(separatedBy: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        .first { $0.hasPrefix(beginning) }
    }

    private static func encoded(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private mutating func send(
      _ path: String, _ method: HTTPRequest.Method, _ extra: [String: String], _ body: String
    ) async throws {
      var fields: HTTPFields = [:]
      for (name, value) in extra { if let name = HTTPField.Name(name) { fields[name] = value } }
      if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
      let response = try await client.executeRequest(
        uri: path, method: method, headers: fields, body: ByteBuffer(string: body))
      (status, headers, html) = (response.status, response.headers, String(buffer: response.body))
      for cookie in response.headers[values: .setCookie] {
        let parts = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        cookies[String(parts[0])] = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
      }
    }
  }
#endif
