import CivicDomain
import CivicRanking
import Foundation
import Testing

/// The compiled rules give what the rules give pair by pair.
@Suite struct EligibilityIndexTests {
  /// A city with its pledges, some of them to slots and some to actions that are not among those to choose from.
  private struct Case: Sendable {
    var citizens: [Citizen]
    var actions: [Action]
    var context: EligibilityContext

    init(citizens: Int, actions: Int, pledges: Int, seed: UInt64) throws {
      var city = RandomCity(seed: seed)
      self.citizens = try (0..<citizens).map { try city.citizen("c\($0)") }
      self.actions = try (0..<actions).map { try city.action("a\($0)") }
      let past = try (0..<20).map { try city.action("past\($0)") }
      let known = self.actions + past
      let slots = try known.map { try Slot(action: $0.id, id: "slot", span: city.span()) }
      var table = PledgeTable()
      for _ in 0..<pledges {
        let action = city.random.chance(0.05) ? "elsewhere" : city.random.pick(known).id
        let slot = city.random.chance(0.3) ? "slot" : nil
        table.append(try city.pledge("c\(Int.random(in: 0..<citizens, using: &city.random))", action, slot: slot))
      }
      context = EligibilityContext(now: moment, timeZone: paris, actions: known, slots: slots, pledges: table)
    }
  }

  // The last one has several actions between two checkpoints of every sorted figure.
  @Test(arguments: [(1, 1, 2), (3, 64, 5), (60, 129, 150), (80, 65, 40), (25, 900, 40)])
  func theIndexEqualsThePairs(citizens: Int, actions: Int, pledges: Int) throws {
    let city = try Case(citizens: citizens, actions: actions, pledges: pledges, seed: UInt64(actions))
    let index = EligibilityIndex(actions: city.actions, context: city.context)
    var scratch = index.makeScratch()
    for citizen in city.citizens {
      let situation = city.context.situation(of: citizen.id)
      let words = index.withEligible(citizen, situation, &scratch) { Array($0) }
      for (position, action) in city.actions.enumerated() {
        let exclusions = Eligibility.exclusions(
          of: citizen, for: action, situation: situation, context: city.context)
        #expect(words.contains(bit: position) == exclusions.isEmpty, "\(citizen.id) \(action.id) \(exclusions)")
      }
      #expect(words.setBitCount == index.eligible(for: citizen, situation: situation).count)
    }
  }

  /// The random cases above are worth something only if every rule decides some of them alone, and some pairs are open.
  @Test func everyRuleDecidesSomePairsAlone() throws {
    let city = try Case(citizens: 60, actions: 129, pledges: 150, seed: 129)
    var alone: [String: Int] = [:]
    for citizen in city.citizens {
      let situation = city.context.situation(of: citizen.id)
      for action in city.actions {
        let exclusions = Eligibility.exclusions(
          of: citizen, for: action, situation: situation, context: city.context)
        if exclusions.count <= 1 { alone[exclusions.first?.code ?? "open", default: 0] += 1 }
      }
    }
    let codes = [
      "already-pledged", "clash", "closed", "format", "full", "language", "missing-abilities", "monthly-hours-spent",
      "not-open", "open", "outside-availability", "started", "too-far", "too-long", "too-young",
    ]
    #expect(alone.keys.sorted() == codes)
  }

  @Test func instantsThatCoincideClash() throws {
    let bell = try action("bell") { $0.span = span("2026-03-07T09:00:00Z") }
    let later = try action("later") { $0.span = span("2026-03-07T09:00:01Z") }
    let pledged = CitizenSituation(commitments: [Commitment(action: "gong", span: span("2026-03-07T09:00:00Z"))])
    let index = EligibilityIndex(actions: [bell, later], context: .here())
    #expect(index.eligible(for: try citizen(), situation: pledged) == [1])
  }

  /// Hours that differ from action to action, in two months of which one is partly spent.
  @Test func hoursSpentInOneMonthLeaveTheOthersAlone() throws {
    let ana = try citizen { $0.monthlyHours = 2.05 }
    let march = CitizenSituation(
      commitments: [Commitment(action: "past", span: span("2026-03-05T09:00:00Z"), hours: 1)])
    let actions = try (0..<400).map { number in
      try action("a\(number)") {
        $0.hours = 0.25 + 0.01 * Double(number)
        $0.span = span(number.isMultiple(of: 2) ? "2026-03-20T09:00:00Z" : "2026-04-20T09:00:00Z")
      }
    }
    let found = EligibilityIndex(actions: actions, context: .here()).eligible(for: ana, situation: march)
    // 1.05 hours are left in March, so up to number 80; all of 2.05 in April, so up to number 180.
    #expect(found == (0...180).filter { $0 <= 80 || !$0.isMultiple(of: 2) })
  }

  @Test func threadsShareAnIndex() async throws {
    let city = try Case(citizens: 60, actions: 129, pledges: 150, seed: 129)
    let index = EligibilityIndex(actions: city.actions, context: city.context)
    let alone = EligibilityIndex(actions: city.actions, context: city.context)
    let expected = city.citizens.map { alone.eligible(for: $0, situation: city.context.situation(of: $0.id)) }
    let found = await withTaskGroup(of: [[Int]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          city.citizens.map { index.eligible(for: $0, situation: city.context.situation(of: $0.id)) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found == Array(repeating: expected, count: 4))
  }

  @Test func noActionsAndNoWords() throws {
    let index = EligibilityIndex(actions: [], context: .here())
    #expect(index.eligible(for: try citizen(), situation: CitizenSituation()).isEmpty)
  }
}
