#if Server
  import AsyncHTTPClient
  import Foundation
  import NIOCore
  import NIOPosix
  import OnPrometStore

  /// Sends events to the addresses that subscribed, signed.
  struct WebhookSender: Sendable {
    let settings: WebhookSettings

    /// Tries deliveries, several at a time.
    /// - Parameters:
    ///   - deliveries: What to send, none of which must wait for another.
    ///   - now: The instant that signatures tell.
    /// - Returns: Whether each arrived: the receiver answered with a status from 200 to 299.
    func send(_ deliveries: [Delivery], at now: Date) async -> [Bool] {
      let targets = await targets(of: deliveries)
      var configuration = HTTPClient.Configuration(
        redirectConfiguration: .disallow,
        timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5), read: .init(settings.timeout)))
      // Names are resolved once, when they are checked, so that they cannot lead elsewhere afterwards.
      configuration.dnsOverride = Dictionary(targets.values.map { ($0.host, $0.address) }) { first, _ in first }
      let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
      let arrived = await withTaskGroup(of: (Int, Bool).self, returning: [Bool].self) { group in
        var arrived = [Bool](repeating: false, count: deliveries.count)
        for (number, delivery) in deliveries.enumerated() {
          if number >= Self.atOnce, let (done, result) = await group.next() { arrived[done] = result }
          guard targets[delivery.subscription.url] != nil else { continue }
          group.addTask { (number, await post(delivery, at: now, with: client)) }
        }
        for await (done, result) in group { arrived[done] = result }
        return arrived
      }
      try? await client.shutdown()
      return arrived
    }

    /// How many are under way at once.
    private static let atOnce = 8

    private func targets(of deliveries: [Delivery]) async -> [String: (host: String, address: String)] {
      let urls = Set(deliveries.map(\.subscription.url))
      let allowsPrivate = settings.allowsPrivateTargets
      let found = try? await NIOThreadPool.singleton.runIfActive {
        urls.compactMap { url -> (String, (host: String, address: String))? in
          guard let target = try? WebhookTarget(url, allowsPrivate: allowsPrivate),
            let address = try? target.resolved()
          else { return nil }
          return (url, (target.host, address))
        }
      }
      return Dictionary(uniqueKeysWithValues: found ?? [])
    }

    private func post(_ delivery: Delivery, at now: Date, with client: HTTPClient) async -> Bool {
      guard let body = try? delivery.event.json.text else { return false }
      var request = HTTPClientRequest(url: delivery.subscription.url)
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json")
      request.headers.add(name: "User-Agent", value: "onpromet")
      request.headers.add(name: "OnPromet-Event", value: String(delivery.event.sequence))
      request.headers.add(
        name: WebhookSignature.header,
        value: WebhookSignature.value(of: body, secret: delivery.subscription.secret, at: now))
      request.body = .bytes(ByteBuffer(string: body))
      guard let response = try? await client.execute(request, timeout: .init(settings.timeout)) else { return false }
      return (200..<300).contains(response.status.code)
    }
  }
#endif
