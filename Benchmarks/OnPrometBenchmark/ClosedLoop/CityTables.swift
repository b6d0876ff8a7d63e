import CivicDomain
import Foundation
import OnPromet

/// What a policy sees of a city at one moment: the tables, and nothing else.
package struct CityTables: Sendable {
  /// The tables; actions that are not made known yet are absent.
  package let catalog: Catalog
  /// The moment.
  package let now: Date
  /// The zone of local times.
  package let timeZone: TimeZone
  /// How many messages a citizen may get.
  package let fatigue: FatigueBudget
  /// How many actions one message may propose.
  package let listLength: Int
  /// How many weeks have passed since the first.
  package let week: Int

  /// What was promised so far. O(pledges).
  var context: EligibilityContext {
    EligibilityContext(
      now: now, timeZone: timeZone, actions: catalog.actions, slots: catalog.slots, pledges: catalog.pledges)
  }

  /// How many messages each may still get. O(messages).
  var ledger: ContactLedger { ContactLedger(fatigue, catalog, now: now) }

  /// The numbers of the actions that anybody may join now.
  func openActions(_ context: EligibilityContext) -> [Int] {
    catalog.actions.indices.filter { Eligibility.isOpen(catalog.actions[$0], context: context) }
  }

  /// The numbers of the citizens who did not say no to messages and may get one.
  func audience(_ ledger: ContactLedger) -> [Int] {
    catalog.citizens.indices.filter {
      catalog.citizens[$0].contactable != false && ledger.remaining(catalog.citizens[$0].id) > 0
    }
  }
}
