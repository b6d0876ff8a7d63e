#if Server
  import CoreMetrics
  import OnPrometServer
  import Testing

  /// The format is Prometheus's text exposition format 0.0.4.
  @Suite("Measurements as Prometheus text")
  struct PrometheusRegistryTests {
    @Test("A counter counts, and its name ends in _total")
    func counter() {
      let registry = PrometheusRegistry()
      let counter = registry.makeCounter(label: "pledges.accepted", dimensions: [("status", "pledged")])
      counter.increment(by: 2)
      registry.makeCounter(label: "pledges.accepted", dimensions: [("status", "pledged")]).increment(by: 1)
      #expect(
        registry.text == """
          # TYPE pledges_accepted_total counter
          pledges_accepted_total{status="pledged"} 3.0

          """)
    }

    @Test("A meter stands where it was set or moved to")
    func gauge() {
      let registry = PrometheusRegistry()
      let meter = registry.makeMeter(label: "active", dimensions: [])
      meter.set(4.0)
      meter.increment(by: 2)
      meter.decrement(by: 1)
      #expect(registry.text == "# TYPE active gauge\nactive 5.0\n")
    }

    @Test("The buckets of a duration are cumulative, in seconds, and the last one holds all")
    func histogram() {
      let registry = PrometheusRegistry()
      let timer = registry.makeTimer(label: "http.server.request.duration", dimensions: [("method", "GET")])
      for nanoseconds: Int64 in [500_000, 3_000_000, 20_000_000_000] { timer.recordNanoseconds(nanoseconds) }
      let lines = registry.text.split(separator: "\n").map(String.init)
      let name = "http_server_request_duration_seconds"
      #expect(lines.first == "# TYPE \(name) histogram")
      #expect(lines.contains("\(name)_bucket{method=\"GET\",le=\"0.001\"} 1"))
      #expect(lines.contains("\(name)_bucket{method=\"GET\",le=\"0.005\"} 2"))
      #expect(lines.contains("\(name)_bucket{method=\"GET\",le=\"10.0\"} 2"))
      #expect(lines.contains("\(name)_bucket{method=\"GET\",le=\"+Inf\"} 3"))
      #expect(lines.suffix(2) == ["\(name)_sum{method=\"GET\"} 20.0035", "\(name)_count{method=\"GET\"} 3"])
    }

    @Test("What a label says is escaped")
    func escaping() {
      let registry = PrometheusRegistry()
      registry.makeMeter(label: "9 lives", dimensions: [("why", "a \"b\"\\\n")]).set(Int64(1))
      #expect(registry.text == "# TYPE _9_lives gauge\n_9_lives{why=\"a \\\"b\\\"\\\\\\n\"} 1.0\n")
    }

    @Test("A series that is destroyed is told no more")
    func destruction() {
      let registry = PrometheusRegistry()
      let counter = registry.makeCounter(label: "gone", dimensions: [])
      registry.destroyCounter(counter)
      #expect(registry.text.isEmpty)
    }
  }
#endif
