#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import HummingbirdCore
  import OnPrometFiles
  import OnPrometStore

  /// A request that was let in: its parameters and its body have the shapes that the route declares.
  package struct RouteCall: Sendable {
    /// The request; its body is read already.
    package let request: Request
    /// Who asks, and what to write into the log.
    package let context: ServiceContext
    /// The parameters of the query.
    let parameters: FlatDictionary<Substring, Substring>
    /// The bytes of the body.
    package let bytes: ByteBuffer
    /// The body where the route takes JSON; null when none came.
    package let body: JSONValue
    /// The language of the answer.
    package let language: Language

    /// Whose token came; nil where none is needed.
    package var access: Access? { context.access }

    /// A parameter of the path.
    /// - Throws: ``Problem`` 404 when it is no text.
    package func path(_ name: String) throws(Problem) -> String {
      guard let text = context.parameter(name) else {
        throw .notFound
      }
      return text
    }

    /// A parameter of the query; nil when it is not given.
    package func query(_ name: String) -> String? {
      parameters[Substring(name)].map(String.init)
    }

    /// A parameter of the query as a whole number; its shape was checked.
    package func integer(_ name: String) -> Int? {
      query(name).flatMap { Int($0) }
    }
  }
#endif
