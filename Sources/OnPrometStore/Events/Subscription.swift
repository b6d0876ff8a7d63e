#if Store
  import Foundation
  import GRDB

  /// An address that wants to hear what happens.
  package struct Subscription: Sendable, Hashable, Codable, FetchableRecord, PersistableRecord {
    package static let databaseTableName = "subscriptions"

    /// Its identifier.
    package let id: String
    /// Where events are sent.
    package let url: String
    /// What the signature of each is made with.
    package let secret: String
    /// The organization whose events are wanted; nil for all.
    package let organization: String?

    /// Creates a subscription.
    package init(id: String = OpaqueID.next(), url: String, secret: String, organization: String?) {
      self.id = id
      self.url = url
      self.secret = secret
      self.organization = organization
    }
  }

  /// An event that a subscription has yet to get.
  package struct Delivery: Sendable, Hashable {
    /// To whom.
    package let subscription: Subscription
    /// What.
    package let event: StoreEvent
    /// How often it was tried in vain.
    package let attempts: Int
  }

  /// What became of an attempt to deliver.
  package enum DeliveryOutcome: Sendable, Hashable {
    /// The subscription has it.
    case arrived
    /// It is tried again then.
    case retry(Date)
    /// It is given up.
    case dead
  }

  extension StoreTransaction {
    /// Adds a subscription; it hears of what happens from now on.
    package func subscribe(_ subscription: Subscription) throws {
      try subscription.insert(db)
    }

    /// Ends a subscription.
    /// - Throws: ``StoreError/absent``.
    package func unsubscribe(_ id: String) throws {
      guard try Subscription.deleteOne(db, key: id) else { throw StoreError.absent }
    }

    /// The subscriptions, in the order in which they were made.
    /// - Parameter organization: Whose; nil for all.
    /// - Returns: The subscriptions.
    /// - Throws: What SQLite refuses.
    package func subscriptions(of organization: String? = nil) throws -> [Subscription] {
      let request = Subscription.order(Column.rowID)
      return try (organization.map { request.filter(Column("organization") == $0) } ?? request).fetchAll(db)
    }

    /// What is due, oldest first. Nothing that concerns a person comes before what concerned her earlier has arrived
    /// or was given up, and so for each action what concerns no person.
    /// - Parameter limit: The most deliveries wanted.
    /// - Returns: The deliveries.
    /// - Throws: What SQLite refuses.
    package func dueDeliveries(limit: Int) throws -> [Delivery] {
      let subscriptions = Dictionary(uniqueKeysWithValues: try subscriptions().map { ($0.id, $0) })
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT events.*, deliveries.subscription, deliveries.attempts
          FROM deliveries JOIN events ON events.sequence = deliveries.event
          WHERE deliveries.done = 0 AND deliveries.next_at <= ? AND NOT EXISTS (
            SELECT 1 FROM deliveries AS earlier JOIN events AS first ON first.sequence = earlier.event
            WHERE earlier.done = 0 AND earlier.subscription = deliveries.subscription AND earlier.event < deliveries.event
              AND first.citizen IS events.citizen AND (events.citizen IS NOT NULL OR first.action IS events.action))
          ORDER BY deliveries.event, deliveries.subscription LIMIT ?
          """, arguments: [now.timeIntervalSince1970, limit])
      return try rows.compactMap { row in
        guard let subscription = subscriptions[row["subscription"]] else { return nil }
        return Delivery(subscription: subscription, event: try StoreEvent(row: row), attempts: row["attempts"])
      }
    }

    /// Notes what became of an attempt to deliver. Deliveries that were given up stay, so that they can be counted.
    package func settle(_ delivery: Delivery, _ outcome: DeliveryOutcome) throws {
      let (change, arguments): (String, StatementArguments) =
        switch outcome {
        case .arrived: ("done = 1", [])
        case .retry(let next): ("attempts = attempts + 1, next_at = ?", [next.timeIntervalSince1970])
        case .dead: ("attempts = attempts + 1, done = 1, dead = 1", [])
        }
      try db.execute(
        sql: "UPDATE deliveries SET \(change) WHERE subscription = ? AND event = ?",
        arguments: arguments + [delivery.subscription.id, delivery.event.sequence])
    }

    /// How many deliveries to a subscription were given up.
    package func deadDeliveries(of subscription: String) throws -> Int {
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM deliveries WHERE subscription = ? AND dead = 1", arguments: [subscription]) ?? 0
    }
  }

  extension Store {
    /// Adds a subscription; see ``StoreTransaction/subscribe(_:)``.
    package func subscribe(_ subscription: Subscription, at now: Date) throws(StoreError) {
      try write { db in try StoreTransaction(db: db, now: now).subscribe(subscription) }
    }

    /// What is due; see ``StoreTransaction/dueDeliveries(limit:)``.
    package func dueDeliveries(at now: Date, limit: Int) throws(StoreError) -> [Delivery] {
      try read { db in try StoreTransaction(db: db, now: now).dueDeliveries(limit: limit) }
    }

    /// Notes what became of attempts to deliver.
    package func settle(_ outcomes: [(Delivery, DeliveryOutcome)], at now: Date) throws(StoreError) {
      try write { db in
        let transaction = StoreTransaction(db: db, now: now)
        for (delivery, outcome) in outcomes { try transaction.settle(delivery, outcome) }
      }
    }
  }
#endif
