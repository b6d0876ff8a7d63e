import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation

/// A small random town for comparisons with brute force: every field is sometimes unknown.
struct SmallTown {
  static let now = Date(timeIntervalSince1970: 1_300_000_000)
  let catalog: Catalog
  let turnout: FittedTurnoutModel

  init(citizens: Int = 40, actions: Int = 60, seed: UInt64) throws {
    var generator = Seed(seed).generator()
    let map = ActionMap.standard
    func pick<T>(_ values: [T]) -> T { values[Int(generator.next() % UInt64(values.count))] }
    func chance(_ p: Double) -> Bool { Double(generator.next() >> 11) * 0x1p-53 < p }
    func number(_ range: Range<Int>) -> Int { range.lowerBound + Int(generator.next() % UInt64(range.count)) }
    let themes = map.themes.map(\.code)
    let modes = map.modes.map(\.code)
    var catalog = Catalog()
    for index in 0..<actions {
      let start = Self.now + Double(number(-30..<60)) * 86_400
      catalog.actions.append(
        try Action(
          id: "a\(index)", title: "Action \(index)", organization: "o\(index % 7)",
          mode: chance(0.8) ? pick(modes) : nil, themes: chance(0.8) ? [Interest(pick(themes))] : [],
          format: chance(0.7) ? pick(Format.allCases) : nil, promisesNeeded: chance(0.2) ? number(1..<12) : nil,
          span: chance(0.9) ? TimeSpan(start: start, end: start + 7200) : TimeSpan(),
          hours: chance(0.5) ? Double(number(1..<10)) : nil,
          location: chance(0.6)
            ? try Coordinate(latitude: 48 + Double(number(0..<100)) / 100, longitude: 2) : nil,
          minimum: chance(0.3) ? number(1..<8) : nil, target: chance(0.7) ? number(8..<20) : nil,
          capacity: chance(0.4) ? number(8..<25) : nil,
          impact: chance(0.3) ? pick([.linear, .threshold(10), .power(1.3), .saturating(half: 5)]) : nil))
    }
    for index in 0..<citizens {
      catalog.citizens.append(
        try Citizen(
          id: "c\(index)", themes: chance(0.8) ? [Interest(pick(themes)), Interest(pick(themes), weight: -1)] : [],
          modes: chance(0.5) ? [Interest(pick(modes))] : [], formats: chance(0.3) ? [pick(Format.allCases)] : [],
          maximumHours: chance(0.3) ? Double(number(2..<10)) : nil,
          location: chance(0.7)
            ? try Coordinate(latitude: 48 + Double(number(0..<100)) / 100, longitude: 2) : nil,
          radius: chance(0.7) ? Double(number(5..<60)) : nil))
    }
    catalog.pledges = PledgeTable()
    for _ in 0..<300 {
      let action = catalog.actions[number(0..<actions / 2)]
      let isPast = (action.span.start ?? Self.now) < Self.now
      catalog.pledges.append(
        try Pledge(
          citizen: "c\(number(0..<citizens))", action: action.id, places: chance(0.1) ? 3 : 1,
          status: isPast ? pick([.kept, .noShow, .unknown]) : pick([.pledged, .pledged, .waiting, .cancelled])))
    }
    self.catalog = catalog
    turnout = TurnoutModel().fit(catalog, map: map, now: Self.now)
  }

  func recommender(workers: Int = 1, learns: Bool = false) throws -> Recommender {
    try Recommender(
      catalog: catalog, turnout: turnout, learned: learns ? learned() : nil, now: Self.now, workers: workers)
  }

  /// What the pledges teach two models whose parameters are given.
  private func learned() throws -> LearnedAffinity {
    let data = RankingData(catalog, map: .standard)
    return LearnedAffinity(
      actions: data.interactions.actions, model: try EASEModel(penalty: 5).fit(data),
      content: try ContentModel(.pairs).fit(data), isFamiliar: data.interactions.actionCounts.map { $0 >= 5 },
      bound: 1.5)
  }

  func candidates(_ recommender: Recommender) -> [Candidate] {
    catalog.citizens.map { Candidate(citizen: $0, situation: recommender.context.situation(of: $0.id)) }
  }
}
