import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation

/// A village in which some actions lack people.
struct AskedVillage {
  static let now = Date(timeIntervalSince1970: 1_300_000_000)
  var catalog: Catalog
  var shock = 0.4

  /// People who differ in what they like, and some of whom have a record.
  init(people: Int, actions: [Action]) throws {
    let citizens = try (0..<people).map { (number: Int) throws -> Citizen in
      try Citizen(
        id: "c\(number)", themes: number % 3 == 0 ? [Interest("water", weight: Double(number % 5))] : [],
        maximumHours: number % 7 == 6 ? 1 : nil)
    }
    let past = try Action(
      id: "past", title: "Past", mode: "tutoring", span: TimeSpan(start: Self.now.addingTimeInterval(-86_400)),
      status: .done)
    let record = try stride(from: 0, to: people, by: 2).map { (number: Int) throws -> Pledge in
      try Pledge(citizen: "c\(number)", action: "past", status: number % 4 == 0 ? .kept : .noShow)
    }
    catalog = Catalog(citizens: citizens, actions: actions + [past], pledges: PledgeTable(record))
  }

  static func action(
    _ id: String = "a", days: Double = 5, needed: Int? = nil, minimum: Int? = nil, target: Int? = nil,
    capacity: Int? = nil, impact: ImpactCurve? = nil
  ) throws -> Action {
    try Action(
      id: id, title: id, mode: "river-clean-up", themes: [Interest("water")], promisesNeeded: needed,
      span: TimeSpan(start: now.addingTimeInterval(days * 86_400)), hours: 2, minimum: minimum, target: target,
      capacity: capacity,
      impact: impact)
  }

  static func moment(daysAgo days: Double) -> Date { now.addingTimeInterval(-days * 86_400) }

  mutating func pledge(_ citizens: [String], to action: String, status: Pledge.Status = .pledged) throws {
    for citizen in citizens { catalog.pledges.append(try Pledge(citizen: citizen, action: action, status: status)) }
  }

  mutating func pledge(_ citizen: String, to action: String, if condition: PledgeCondition) throws {
    catalog.pledges.append(try Pledge(citizen: citizen, action: action, condition: condition))
  }

  mutating func propose(to citizen: String, daysAgo: Double, action: String = "past") throws {
    catalog.proposals.append(
      try Proposal(citizen: citizen, action: action, proposedAt: Self.moment(daysAgo: daysAgo)))
  }

  var recommender: Recommender {
    get {
      let turnout = TurnoutModel(shockDeviation: shock).fit(catalog, map: .standard, now: Self.now)
      return Recommender(catalog: catalog, turnout: turnout, now: Self.now)
    }
  }

  func audience(_ organization: String? = nil, fatigue: FatigueBudget = .standard) -> OutreachAudience {
    OutreachAudience(catalog, organization: organization, fatigue: fatigue, now: Self.now)
  }

  func plans(
    for actions: [Int] = [0], audience: OutreachAudience? = nil, limit: Int? = nil, workers: Int = 1
  ) throws -> [OutreachPlan] {
    try Outreach(recommender, citizens: catalog.citizens, audience: audience ?? self.audience())
      .plans(for: actions, limit: limit, workers: workers)
  }

  func names(_ plan: OutreachPlan) -> [String] { plan.requests.map { catalog.citizens[$0.citizen].id } }
}

/// What asking brings, by listing everything that can happen: each of those asked says no, promises and stays away, or comes.
struct EverythingThatCanHappen {
  let probability: Double
  let impact: Double

  init(_ requests: [OutreachRequest], action number: Int, of recommender: Recommender) throws {
    let (board, outlook) = (recommender.board, recommender.outlooks[number])
    let (action, shock) = (board.actions[number], board.turnout.shock)
    let newcomer = shock.probabilities(logOdds: outlook.turnout.newcomerLogOdds)
    var (enough, impact) = (0.0, 0.0)
    for (node, weight) in shock.weights.enumerated() {
      let keep = requests.map { shock.probabilities(logOdds: logit($0.keep))[node] }
      for toCome in outlook.turnout.toCome.support {
        let further = try CountDistribution.binomial(n: toCome, p: newcomer[node])
        // Those who promised, once so many of those asked have: whoever has no condition, or one that then holds.
        let held = (0...requests.count).map { made in board.promises[number].filter { $0.further <= toCome + made } }
        let laws = try held.map { try board.turnout.kept(of: $0)[node].adding(further) }
        let chance = weight * outlook.turnout.toCome.probability(of: toCome)
        Self.forEach(requests.map(\.accept), keep) { probability, made, come in
          let others = laws[made]
          guard held[made].reduce(toCome + made, { $0 + $1.places }) >= action.promisesNeeded ?? 0 else { return }
          enough += chance * probability * others.probability(atLeast: (action.placesWanted ?? 0) - come)
          impact += chance * probability * others.expectation { outlook.impact.value(at: $0 + come) }
        }
      }
    }
    (probability, self.impact) = (enough, impact)
  }

  private static func forEach(_ accept: [Double], _ keep: [Double], _ visit: (Double, Int, Int) -> Void) {
    func go(_ person: Int, _ probability: Double, _ made: Int, _ come: Int) {
      guard person < accept.count else { return visit(probability, made, come) }
      go(person + 1, probability * (1 - accept[person]), made, come)
      go(person + 1, probability * accept[person] * (1 - keep[person]), made + 1, come)
      go(person + 1, probability * accept[person] * keep[person], made + 1, come + 1)
    }
    go(0, 1, 0, 0)
  }
}
