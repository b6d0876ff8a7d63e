import CivicStatistics
import Foundation
import OnPromet
import OnPrometBenchmark
import Testing

@Suite("A closed loop of a city and a policy")
struct ClosedLoopTests {
  static let scale: ClosedLoopScale = {
    var scale = ClosedLoopScale()
    (scale.citizens, scale.actionsPerWeek, scale.warmUpWeeks, scale.weeks) = (150, 3, 5, 4)
    return scale
  }()

  /// A policy that shows what it saw.
  struct Watched<Policy: WeeklyPolicy>: WeeklyPolicy {
    var policy: Policy
    var seen: [CityTables] = []
    var name: String { policy.name }

    mutating func messages(_ tables: CityTables) throws -> WeeklyMessages {
      seen.append(tables)
      return try policy.messages(tables)
    }
  }

  /// What each week looked like, and the tables at the end.
  static func tables(_ policy: some WeeklyPolicy) throws -> [CityTables] {
    var year = try ClosedLoopTrial(scale, seed: Seed(3)).warmedUp()
    var watched = Watched(policy: policy)
    for _ in 0..<scale.weeks { try year.advance(&watched) }
    return watched.seen + [year.tables]
  }

  static let years: [String: Result<[CityTables], any Error>] = [
    "popularity": Result { try tables(RankedPolicy.popularity) },
    "fit": Result { try tables(RankedPolicy.fit(refitWeeks: 2)) },
    "leverage": Result { try tables(LeveragePolicy(refitWeeks: 2, seed: Seed(3))) },
  ]

  @Test("Any number of workers finds the same, and all policies meet the same actions")
  func isDeterministic() throws {
    var scale = Self.scale
    (scale.citizens, scale.weeks) = (80, 2)
    let one = try ClosedLoopComparison(scale, seeds: [1, 2], workers: 1)
    let two = try ClosedLoopComparison(scale, seeds: [1, 2], workers: 2)
    #expect(one.figures == two.figures)
    for city in one.figures {
      #expect(city.count == ClosedLoopTrial.policies.count)
      #expect(Set(city.map(\.promised.count)).count == 1)
      for figures in city {
        #expect(figures.messages > 0 && figures.kept <= figures.promised.reduce(0, +))
        #expect(figures.cancelled + figures.short <= figures.promised.count)
      }
    }
  }

  @Test(
    "Nobody gets more than two messages in thirty days, and nobody gets any who said no", arguments: years.keys.sorted()
  )
  func keepsToTheBudget(policy: String) throws {
    let catalog = try #require(try Self.years[policy]?.get().last).catalog
    var messages: [String: [Date]] = [:]
    for (citizen, lists) in Dictionary(grouping: catalog.proposals, by: \.citizen) {
      messages[citizen, default: []] += Set(lists.map(\.proposedAt))
    }
    for reminder in catalog.reminders { messages[reminder.citizen, default: []].append(reminder.sentAt) }
    for times in messages.values.map({ $0.sorted() }) {
      for (first, third) in zip(times, times.dropFirst(2)) { #expect(third.timeIntervalSince(first) > 30 * 86_400) }
    }
    let unwilling = catalog.citizens.filter { $0.contactable == false }.map(\.id)
    #expect(!unwilling.isEmpty && messages.keys.allSatisfy { !unwilling.contains($0) })
  }

  @Test("No promise is lost or made twice, and limits hold", arguments: years.keys.sorted())
  func keepsPromises(policy: String) throws {
    let weeks = try #require(try Self.years[policy]?.get())
    for (before, after) in zip(weeks, weeks.dropFirst()) {
      let (old, new) = (before.catalog.pledges, after.catalog.pledges)
      #expect(old.count <= new.count && (0..<old.count).allSatisfy { old[$0].citizen == new[$0].citizen })
      #expect(before.catalog.proposals == Array(after.catalog.proposals.prefix(before.catalog.proposals.count)))
    }
    let end = try #require(weeks.last)
    let pledges = end.catalog.pledges
    let pairs = pledges.indices.map { [pledges[$0].citizen, pledges[$0].action] }
    #expect(Set(pairs).count == pairs.count)
    for action in end.catalog.actions {
      let own = pledges.indices.map { pledges[$0] }.filter { $0.action == action.id }
      let held = own.filter(\.status.holdsPlaces).reduce(0) { $0 + $1.places }
      #expect(held <= action.promiseLimit ?? .max)
      #expect(own.allSatisfy { ($0.pledgedAt ?? end.now) <= action.promisesCloseAt ?? .distantFuture })
      switch action.status {
      case .cancelled:
        #expect(held < max(action.minimum ?? 0, action.promisesNeeded ?? 0))
        #expect(own.allSatisfy { $0.status != .kept && $0.status != .noShow && $0.status != .pledged })
      case .done: #expect(own.allSatisfy { $0.status != .pledged })
      default: #expect(own.allSatisfy { [.pledged, .waiting, .cancelled].contains($0.status) })
      }
    }
  }

  @Test("A policy sees nothing that lies ahead", arguments: years.keys.sorted())
  func seesNoFuture(policy: String) throws {
    for tables in try #require(try Self.years[policy]?.get()) {
      let (catalog, now) = (tables.catalog, tables.now)
      #expect(catalog.pledges.pledgedAt.allSatisfy { $0 <= now.timeIntervalSince1970 })
      #expect(catalog.proposals.allSatisfy { $0.proposedAt <= now })
      for action in catalog.actions where action.status == .done || action.status == .cancelled {
        #expect(try #require(action.promisesCloseAt) <= now)
      }
    }
  }
}
