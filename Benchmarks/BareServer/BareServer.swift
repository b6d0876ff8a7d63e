#if Server
  import Hummingbird

  /// The bare server that the service's speed is measured against: one route, eleven bytes of plain text.
  @main
  enum BareServer {
    static func main() async throws {
      let router = Router()
      router.get("plaintext") { _, _ in "Hello there" }
      let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8081
      try await Application(
        router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
      ).runService()
    }
  }
#else
  @main
  enum BareServer {
    static func main() {
      print("Built without the trait Server: there is no server to measure against.")
    }
  }
#endif
