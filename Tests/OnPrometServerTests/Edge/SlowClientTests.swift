#if Server
  import Foundation
  import HummingbirdTesting
  import NIOCore
  import NIOPosix
  import OnPrometServer
  import Testing

  @Suite("Slow clients")
  struct SlowClientTests {
    @Test(
      "Whoever does not send headers or body in time is dropped, however steadily she drips",
      arguments: [
        "GET /health HTTP/1.1\r\nX-Slow: ",
        "POST /v1/actions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n",
      ])
    func dropped(start: String) async throws {
      var settings = ServiceSettings()
      settings.readTimeout = .milliseconds(300)
      try await TestService.running(.live, settings: settings) { _, client in
        let port = try #require(client.port)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
          .connect(host: "127.0.0.1", port: port).get()
        // A busy machine may drop the connection before all of it is sent.
        try? await channel.writeAndFlush(ByteBuffer(string: start))
        let dripping = Task {
          while channel.isActive {
            try await channel.writeAndFlush(ByteBuffer(string: " "))
            try await Task.sleep(for: .milliseconds(50))
          }
        }
        try await channel.closeFuture.get()
        dripping.cancel()
        #expect(!channel.isActive)
      }
    }
  }
#endif
