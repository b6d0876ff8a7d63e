#if Server
  import Foundation
  import Hummingbird
  import Metrics

  /// The route that Prometheus reads.
  struct MetricsRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] {
      let type = "text/plain; version=0.0.4; charset=utf-8"
      return [
        Route(
          .get, "/metrics", "What the service counts and times, as Prometheus text", access: .everybody,
          answers: [RouteAnswer(200, "The measurements", type: "text/plain", Shape.prose)]
        ) { _ in
          try await gauge()
          let text = parts.metrics.text
          return Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
      ]
    }

    /// What is measured when it is asked for.
    private func gauge() async throws {
      let revision = try await parts.storing { try $0.revision }
      Meter(label: "onpromet_store_revision", factory: parts.metrics).set(revision)
      guard let memory = ResidentMemory.bytes else { return }
      Meter(label: "process_resident_memory_bytes", factory: parts.metrics).set(memory)
    }
  }

  /// The memory that the process holds, as Linux tells it.
  private enum ResidentMemory {
    static var bytes: Int? {
      guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
      let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      return pages.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    }
  }
#endif
