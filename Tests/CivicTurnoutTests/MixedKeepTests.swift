import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("How much groups are pooled may be estimated from the history")
struct MixedKeepTests {
  private static let now = Date(timeIntervalSince1970: 1_600_000_000)

  /// Lesnoff et al. (2004) as in lme4's `cbpp`: herds are citizens, periods actions, animals places. lme4 1.1-31,
  /// `glmer(cbind(incidence, size - incidence) ~ 1 + (1 | herd) + (1 | period))` with tolerances of 1e-11; the averages by R's
  /// `integrate` over what is not known.
  @Test("Deviations equal glmer's, and effects are shifts of averages over what is not known")
  func glmer() throws {
    let fitted = try Self.mixed(try PledgeTable(Self.herds()))
    let deviations = try #require(fitted.deviations)
    let periods = try #require(deviations.action)
    #expect(abs(deviations.citizen - 0.685013820270) < 1e-4 && abs(periods - 0.556782380889) < 1e-4)
    #expect(deviations.organizer == 0 && deviations.mode == 0)
    #expect(abs(logit(fitted.baseProbability) + 2.00888494805) < 1e-4)
    #expect(abs((fitted.citizens["herd 1"]?.effect ?? 0) - 0.45952275718) < 1e-4)
    #expect(abs((fitted.citizens["herd 4"]?.effect ?? 0) + 0.0651236411922) < 1e-4)
    #expect(fitted.citizens["herd 1"]?.known == 40)
  }

  @Test("A history that allows no estimate leaves the stated strengths")
  func fallback() throws {
    let alike = try PledgeTable((0..<9).map { try Pledge(citizen: "c\($0)", action: "a", status: .kept) })
    let pooled = KeepModel().fit(pledges: alike, actions: [], now: Self.now)
    #expect(try Self.mixed(alike) == pooled)
    #expect(try Self.mixed(PledgeTable()) == FittedKeepModel(prior: KeepModel()))
  }

  /// Citizens who nearly always or nearly never come, whom the stated strengths pool too much, or all alike.
  @Test("The method is the one that forecasts later actions better from earlier ones", arguments: [3.0, 0])
  func choice(spread: Double) throws {
    var generator = SeededGenerator(seed: Seed(5))
    let effects = (0..<40).map { _ in generator.normal(standardDeviation: spread) }
    var (actions, pledges): ([Action], [Pledge]) = ([], [])
    for day in 0..<64 {
      var action = try Action(id: "a\(day)", title: "a", organization: "o\(day % 3)", mode: "m\(day % 2)")
      action.span = TimeSpan(start: Self.now - Double(90 - day) * 86_400)
      actions.append(action)
      for citizen in 0..<12 {
        let number = (day + 3 * citizen) % 40
        let came = generator.bernoulli(logistic(0.5 + effects[number]))
        pledges.append(try Pledge(citizen: "c\(number)", action: action.id, status: came ? .kept : .noShow))
      }
    }
    let catalog = Catalog(actions: actions, pledges: PledgeTable(pledges))
    let keep = TurnoutModel().fit(catalog, map: .standard, now: Self.now).keep
    let found: Double = keep.deviations?.citizen ?? 0
    #expect(abs(found - spread) < (spread > 0 ? 1 : 0.5))
    let stated = TurnoutModel(keepMethods: [.pooled]).fit(catalog, map: .standard, now: Self.now).keep
    #expect(stated.deviations == nil && stated.model.method == .pooled)
  }

  private static func mixed(_ pledges: PledgeTable) throws -> FittedKeepModel {
    var model = KeepModel()
    model.method = .mixed
    return model.fit(pledges: pledges, actions: [], now: now)
  }

  /// Herd, then incidence and size of each period that it was seen in.
  private static func herds() throws -> [Pledge] {
    let rows: [[(period: Int, sick: Int, size: Int)]] = [
      [(1, 2, 14), (2, 3, 12), (3, 4, 9), (4, 0, 5)], [(1, 3, 22), (2, 1, 18), (3, 1, 21)],
      [(1, 8, 22), (2, 2, 16), (3, 0, 16), (4, 2, 20)], [(1, 2, 10), (2, 0, 10), (3, 2, 9), (4, 0, 6)],
      [(1, 5, 18), (2, 0, 25), (3, 0, 24), (4, 1, 4)], [(1, 3, 17), (2, 0, 17), (3, 0, 18), (4, 1, 20)],
      [(1, 8, 16), (2, 1, 10), (3, 3, 9), (4, 0, 5)], [(1, 12, 34)], [(1, 2, 9), (2, 0, 6), (3, 0, 8), (4, 0, 6)],
      [(1, 1, 22), (2, 1, 22), (3, 0, 18), (4, 2, 22)], [(1, 0, 25), (2, 5, 27), (3, 3, 22), (4, 1, 22)],
      [(1, 2, 10), (2, 1, 8), (3, 0, 6), (4, 0, 5)], [(1, 1, 21), (2, 2, 24), (3, 0, 19), (4, 0, 23)],
      [(1, 11, 19), (2, 0, 2), (3, 0, 3), (4, 0, 2)], [(1, 1, 19), (2, 1, 15), (3, 1, 15), (4, 0, 15)],
    ]
    return try rows.enumerated().flatMap { herd, cells in
      try cells.map { cell in
        try Pledge(
          citizen: "herd \(herd + 1)", action: "period \(cell.period)", places: cell.size, status: .kept,
          attended: cell.sick)
      }
    }
  }
}
