#if Server
  import CivicDomain
  import CivicStatistics
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import OnPrometServer
  import OnPrometStore
  import Synchronization
  import Testing

  @Suite("Webhooks")
  struct WebhookTests {
    private static let start = Date(timeIntervalSince1970: 1_301_745_600)

    /// Python's `hmac.new(b"whsec-test", b'1301745600.{"a": 1}', hashlib.sha256).hexdigest()`.
    @Test("A signature is the HMAC-SHA256 of the time and the body")
    func signature() {
      #expect(
        WebhookSignature.value(of: #"{"a": 1}"#, secret: "whsec-test", at: Self.start)
          == "t=1301745600,v1=4f8f657d21d73e74fd7af65f19a905ff5964907c2d6eddd94d9ec016b1aacd49")
    }

    @Test("Pauses double up to the longest, half of each by chance, and the same seed gives the same ones")
    func backOff() {
      func pauses() -> [Double] {
        var generator = Seed(7).generator()
        return (1...14).map { BackOff().pause(after: $0, using: &generator) }
      }
      #expect(pauses() == pauses())
      for (attempt, pause) in zip(1..., pauses()) {
        let whole = min(21_600, 30 * pow(2, Double(attempt - 1)))
        #expect(pause >= whole / 2 && pause <= whole)
      }
    }

    @Test(
      "Addresses of one's own network, credentials and plain http are refused",
      arguments: [
        "http://example.org/", "https://user:secret@example.org/", "ftp://example.org", "example.org", "https:///x",
        "https://127.0.0.1/", "https://10.1.2.3/", "https://172.16.0.1/", "https://192.168.1.1/",
        "https://169.254.169.254/",
        "https://100.64.0.1/", "https://0.0.0.0/", "https://224.0.0.1/", "https://[::1]/", "https://[fe80::1]/",
        "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::7f00:1]/", "https://localhost/",
        "https://[2001:db8::1]/", "https://no-such-host.invalid/",
      ])
    func refusedTargets(url: String) {
      #expect(throws: WebhookTarget.Refusal.self) {
        try WebhookTarget(url, allowsPrivate: false).resolved()
      }
    }

    @Test("Public addresses are accepted", arguments: ["https://9.9.9.9/hook", "https://[2620:fe::fe]:8443/hook"])
    func acceptedTargets(url: String) throws {
      let address = try WebhookTarget(url, allowsPrivate: false).resolved()
      #expect(url.contains(address))
    }

    /// A receiver on loopback that refuses the first requests.
    private final class Receiver: Sendable {
      struct Arrival: Sendable {
        var body: String
        var signature: String?
      }

      private let state = Mutex<(failures: Int, arrivals: [Arrival])>((0, []))

      init(failures: Int) { state.withLock { $0.failures = failures } }

      var arrivals: [Arrival] { state.withLock { $0.arrivals } }

      func take(_ arrival: Arrival) -> HTTPResponse.Status {
        state.withLock { state in
          guard state.failures == 0 else {
            state.failures -= 1
            return .internalServerError
          }
          state.arrivals.append(arrival)
          return .noContent
        }
      }

      func run(_ work: @escaping @Sendable (_ url: String) async throws -> Void) async throws {
        let router = Router()
        router.post("hook") { request, _ in
          let body = try await request.body.collect(upTo: 1 << 16)
          let name = try #require(HTTPField.Name(WebhookSignature.header))
          return self.take(Arrival(body: String(buffer: body), signature: request.headers[name]))
        }
        try await Application(router: router).test(.live) { client in
          try await work("http://127.0.0.1:\(try #require(client.port))/hook")
        }
      }
    }

    private func worker(_ service: MovedClock, mostAttempts: Int = 12) -> WebhookWorker {
      var settings = WebhookSettings()
      settings.allowsPrivateTargets = true
      settings.mostAttempts = mostAttempts
      return WebhookWorker(
        service.store, settings: settings, clock: { service.now }, logger: MovedClock.logger)
    }

    private func service() throws -> MovedClock {
      let service = try MovedClock(at: Self.start)
      try service.store.change(at: Self.start) { transaction in
        for id in ["ann", "bob"] { _ = try transaction.insert(Citizen(id: id)) }
        _ = try transaction.insert(Action(id: "a", title: "A"))
      }
      return service
    }

    @Test("A receiver that fails at first gets everything in the end, signed, and for each person in order")
    func delivery() async throws {
      let service = try service()
      let receiver = Receiver(failures: 3)
      try await receiver.run { url in
        let (store, start) = (service.store, Self.start)
        try store.subscribe(Subscription(url: url, secret: "s3cret", organization: nil), at: start)
        let ann = try store.pledge(Pledge(citizen: "ann", action: "a"), at: start)
        _ = try store.pledge(Pledge(citizen: "bob", action: "a"), at: start)
        _ = try store.cancelPledge(ann.id.text, at: start)
        let worker = worker(service)
        #expect(await worker.deliverDue() == 2)
        #expect(await worker.deliverDue() == 0)
        for minute in 1...30 {
          service.move(to: start + Double(minute) * 60)
          while await worker.deliverDue() > 0 {}
        }
        let bodies = receiver.arrivals.map(\.body)
        #expect(bodies.count == 3)
        let ofAnn = bodies.filter { $0.contains(#""citizen": "ann""#) }
        #expect(ofAnn.first?.contains(#""kind": "pledged""#) == true)
        #expect(ofAnn.last?.contains(#""kind": "cancelled""#) == true)
        for arrival in receiver.arrivals {
          let time = try #require(arrival.signature?.dropFirst(2).prefix { $0 != "," })
          let sent = Date(timeIntervalSince1970: try #require(Double(time)))
          #expect(arrival.signature == WebhookSignature.value(of: arrival.body, secret: "s3cret", at: sent))
        }
      }
    }

    @Test("After so many attempts a delivery is given up, and what follows is sent")
    func givenUp() async throws {
      let service = try service()
      let receiver = Receiver(failures: 2)
      try await receiver.run { url in
        let (store, start) = (service.store, Self.start)
        let subscription = Subscription(url: url, secret: "s", organization: nil)
        try store.subscribe(subscription, at: start)
        let ann = try store.pledge(Pledge(citizen: "ann", action: "a"), at: start)
        _ = try store.cancelPledge(ann.id.text, at: start)
        let worker = worker(service, mostAttempts: 2)
        for minute in 0...2 {
          service.move(to: start + Double(minute) * 60)
          while await worker.deliverDue() > 0 {}
        }
        #expect(receiver.arrivals.map { $0.body.contains("cancelled") } == [true])
        #expect(try store.look { try $0.deadDeliveries(of: subscription.id) } == 1)
      }
    }

    @Test("A subscription whose address has become one of the own network is not sent to")
    func privateTarget() async throws {
      let service = try MovedClock(at: Self.start)
      let receiver = Receiver(failures: 0)
      try await receiver.run { url in
        let store = service.store
        try store.add(Catalog(citizens: [Citizen(id: "ann")], actions: [Action(id: "a", title: "A")]), at: Self.start)
        try store.subscribe(Subscription(url: url, secret: "s", organization: nil), at: Self.start)
        _ = try store.pledge(Pledge(citizen: "ann", action: "a"), at: Self.start)
        let strict = WebhookWorker(store, clock: { service.now }, logger: MovedClock.logger)
        #expect(await strict.deliverDue() == 1)
        #expect(receiver.arrivals.isEmpty)
      }
    }
  }
#endif
