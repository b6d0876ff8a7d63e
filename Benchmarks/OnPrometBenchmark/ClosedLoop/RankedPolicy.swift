import CivicDomain
import CivicStatistics
import OnPromet

/// Sends everybody who may get a message the best eligible actions by one score; each is ranked alone.
package struct RankedPolicy: WeeklyPolicy {
  package let name: String
  /// After how many weeks one learns anew.
  private let refitWeeks: Int
  private let learn: (CityTables) throws -> any RankingStrategy
  private var learned: (strategy: any RankingStrategy, week: Int)?

  init(_ name: String, refitWeeks: Int = 1, learn: @escaping (CityTables) throws -> any RankingStrategy) {
    (self.name, self.refitWeeks, self.learn) = (name, refitWeeks, learn)
  }

  package mutating func messages(_ tables: CityTables) throws -> WeeklyMessages {
    let strategy = try strategy(tables)
    let context = tables.context
    let open = tables.openActions(context)
    let actions = open.map { tables.catalog.actions[$0] }
    let index = EligibilityIndex(actions: actions, context: context)
    var messages = WeeklyMessages()
    for number in tables.audience(tables.ledger) {
      let citizen = tables.catalog.citizens[number]
      let eligible = index.eligible(for: citizen, situation: context.situation(of: citizen.id))
      guard !eligible.isEmpty else { continue }
      let best = strategy.ranking(of: eligible.map { actions[$0] }, for: citizen).prefix(tables.listLength)
      messages.lists.append(WeeklyMessages.List(citizen: number, actions: best.map { open[eligible[$0]] }))
    }
    return messages
  }

  private mutating func strategy(_ tables: CityTables) throws -> any RankingStrategy {
    if let learned, tables.week - learned.week < refitWeeks { return learned.strategy }
    let strategy = try learn(tables)
    learned = (strategy, tables.week)
    return strategy
  }
}

extension RankedPolicy {
  /// What most have promised comes first.
  package static var popularity: RankedPolicy { RankedPolicy("popularity") { PromisedPlaces($0.catalog.pledges) } }

  /// The rule of the French state's hub.
  package static var taxonomy: RankedPolicy { RankedPolicy("taxonomy") { _ in TaxonomyRule() } }

  /// What a citizen accepts most likely, as answers taught.
  package static func fit(refitWeeks: Int) -> RankedPolicy {
    RankedPolicy("fit", refitWeeks: refitWeeks) { try AcceptanceModel().fit($0.catalog, now: $0.now).affinity() }
  }
}

/// How many places are promised so far.
private struct PromisedPlaces: RankingStrategy {
  let name = "promised"
  private let places: [String: Int]

  init(_ pledges: PledgeTable) { places = EligibilityContext.promisedPlaces(in: pledges) }

  func scores(of citizen: Citizen, for actions: [Action]) -> [Double] {
    actions.map { Double(places[$0.id, default: 0]) }
  }
}
