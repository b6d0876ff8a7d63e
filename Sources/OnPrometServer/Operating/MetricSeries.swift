#if Server
  import CoreMetrics
  import Synchronization

  /// One series of measurements: what it has counted, or what it stands at, or how what was recorded is spread.
  final class MetricSeries: Sendable {
    /// Upper bounds of the buckets of durations, in seconds: the usual ones of Prometheus, and a millisecond below them.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State: Sendable {
      var value = 0.0
      var count = 0
      var buckets: [Int]
    }

    let identity: MetricIdentity
    private let state: Mutex<State>

    init(_ identity: MetricIdentity) {
      self.identity = identity
      let buckets = identity.kind == .histogram ? [Int](repeating: 0, count: Self.bounds.count) : []
      state = Mutex(State(buckets: buckets))
    }

    func add(_ amount: Double) {
      state.withLock { $0.value += amount }
    }

    func set(to value: Double) {
      state.withLock { $0.value = value }
    }

    func observe(_ value: Double) {
      state.withLock { state in
        state.value += value
        state.count += 1
        guard let bucket = Self.bounds.firstIndex(where: { value <= $0 }), !state.buckets.isEmpty else { return }
        state.buckets[bucket] += 1
      }
    }

    func clear() {
      state.withLock { $0 = State(buckets: $0.buckets.map { _ in 0 }) }
    }

    /// Adds the lines of the text format.
    func append(to text: inout String) {
      let state = state.withLock { $0 }
      let name = identity.exposedName
      switch identity.kind {
      case .counter, .gauge:
        text += "\(name)\(identity.labels) \(state.value)\n"
      case .histogram:
        var below = 0
        for (bound, count) in zip(Self.bounds, state.buckets) {
          below += count
          text += "\(name)_bucket\(identity.labels(and: "le=\"\(bound)\"")) \(below)\n"
        }
        text += "\(name)_bucket\(identity.labels(and: "le=\"+Inf\"")) \(state.count)\n"
        appendTotals(of: state, name, to: &text)
      case .summary:
        appendTotals(of: state, name, to: &text)
      }
    }

    private func appendTotals(of state: State, _ name: String, to text: inout String) {
      text += "\(name)_sum\(identity.labels) \(state.value)\n"
      text += "\(name)_count\(identity.labels) \(state.count)\n"
    }
  }

  extension MetricSeries: CounterHandler, FloatingPointCounterHandler {
    func increment(by amount: Int64) { add(Double(amount)) }
    func reset() { clear() }
  }

  extension MetricSeries: MeterHandler {
    func set(_ value: Int64) { set(to: Double(value)) }
    func set(_ value: Double) { set(to: value) }
    func increment(by amount: Double) { add(amount) }
    func decrement(by amount: Double) { add(-amount) }
  }

  extension MetricSeries: RecorderHandler {
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) { identity.kind == .gauge ? set(to: value) : observe(value) }
  }

  extension MetricSeries: TimerHandler {
    func recordNanoseconds(_ duration: Int64) { observe(Double(duration) / 1e9) }
  }
#endif
