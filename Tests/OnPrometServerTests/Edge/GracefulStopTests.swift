#if Server
  import NIOCore
  import NIOPosix
  import OnPrometServer
  import ServiceLifecycle
  import Testing

  @Suite("Stopping")
  struct GracefulStopTests {
    @Test("A request that has begun when the service is told to stop is answered")
    func drains() async throws {
      let service = try TestService()
      let token = try TestTown(service).tokens[.organizer]
      let (ports, running) = AsyncStream.makeStream(of: Int.self)
      let application = try service.web.application(port: 0) { channel in
        running.yield(channel.localAddress?.port ?? 0)
      }
      let group = ServiceGroup(
        configuration: .init(services: [application], logger: application.logger))
      async let stopped: Void = group.run()
      let port = try #require(await ports.first { _ in true })

      let body = #"{"title": "Half sent"}"#
      let head =
        "POST /v1/actions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token ?? "")\r\n"
        + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
          }
        }
      let answer = try await client.executeThenClose { inbound, outbound in
        try await outbound.write(ByteBuffer(string: head + body.prefix(5)))
        // The service must have read the beginning before it is told to stop.
        try await Task.sleep(for: .milliseconds(200))
        await group.triggerGracefulShutdown()
        try await outbound.write(ByteBuffer(string: String(body.dropFirst(5))))
        var text = ""
        for try await part in inbound { text += String(buffer: part) }
        return text
      }
      try await stopped
      #expect(answer.hasPrefix("HTTP/1.1 201 Created"))
    }
  }
#endif
