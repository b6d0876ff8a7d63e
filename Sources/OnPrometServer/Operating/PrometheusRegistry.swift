#if Server
  import CoreMetrics
  import Synchronization

  /// The measurements of the process, as a backend of swift-metrics that is read as Prometheus text.
  ///
  /// A name and its labels make one series; the same pair gets the same series however often it is asked for. Recording takes
  /// one lock of the series alone; nothing is allocated after the first time.
  ///
  /// Source of the format: Prometheus, “Exposition formats”, text format 0.0.4.
  package final class PrometheusRegistry: MetricsFactory, Sendable {
    private let series = Mutex<[MetricIdentity: MetricSeries]>([:])

    package init() {}

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
      find(MetricIdentity(label, dimensions, .counter))
    }

    package func makeFloatingPointCounter(
      label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
      find(MetricIdentity(label, dimensions, .counter))
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
      find(MetricIdentity(label, dimensions, .gauge))
    }

    package func makeRecorder(
      label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
      find(MetricIdentity(label, dimensions, aggregate ? .summary : .gauge))
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
      find(MetricIdentity(label, dimensions, .histogram))
    }

    package func destroyCounter(_ handler: any CounterHandler) { forget(handler) }
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { forget(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { forget(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { forget(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { forget(handler) }

    /// Every series, in the order of their names and labels. O(s log s) for s series.
    package var text: String {
      let sorted = series.withLock { Array($0.values) }.sorted { $0.identity < $1.identity }
      var text = ""
      var last: String?
      for series in sorted {
        let (name, kind) = (series.identity.exposedName, series.identity.kind)
        if name != last { text += "# TYPE \(name) \(kind.rawValue)\n" }
        last = name
        series.append(to: &text)
      }
      return text
    }

    private func find(_ identity: MetricIdentity) -> MetricSeries {
      series.withLock { series in
        if let known = series[identity] { return known }
        let made = MetricSeries(identity)
        series[identity] = made
        return made
      }
    }

    private func forget(_ handler: Any) {
      guard let handler = handler as? MetricSeries else { return }
      series.withLock { _ = $0.removeValue(forKey: handler.identity) }
    }
  }
#endif
