import CivicDomain

/// Tells which conditional pledges hold.
///
/// An *at least* condition is only ever helped by more pledges, so among the pledges without `at most` there is one largest set that
/// is consistent (``GreatestFixedPoint``); those with `at most` are settled after it (``LastResortAdmission``). Conditions are about
/// promises, whoever then comes.
public struct PledgeResolver: Sendable {
  let pledges: PledgeTable
  let directory: CitizenDirectory
  private let rows: [[Int32]]

  /// Prepares the resolution of a catalog's pledges. O(pledges + conditions), and O(citizens) where conditions name people or groups.
  public init(_ catalog: Catalog) {
    pledges = catalog.pledges
    rows = catalog.pledges.rowsByAction()
    var fields: Set<String> = []
    var namesPeople = false
    for condition in catalog.pledges.conditions.values {
      condition.forEachPart { part in
        switch part {
        case .atLeast(_, .having(let field, _)): fields.insert(field)
        case .atLeast(_, .members), .all: namesPeople = true
        case .atLeast(_, .everyone), .atMost, .and, .or: break
        }
      }
    }
    directory = CitizenDirectory(namesPeople || !fields.isEmpty ? catalog.citizens : [], fields: fields)
  }

  /// The rows of an action's pledges that are made and not yet due.
  func pledged(to action: Action) -> [Int] {
    guard let number = pledges.actions.number(of: action.id) else { return [] }
    return rows[Int(number)].map(Int.init).filter { pledges.status[$0] == .pledged }
  }

  /// Those made before the action closes, as far as that is known.
  func inTime(_ rows: [Int], for action: Action) -> [Int] {
    guard let close = action.promisesCloseAt?.timeIntervalSince1970 else { return rows }
    return rows.filter { !(pledges.pledgedAt[$0] > close) }
  }

  /// Resolves the pledges to one action.
  ///
  /// O(total size of the conditions), but for sorting the thresholds of shared groups and for the pledges with `at most`.
  public func resolution(of action: Action) -> PledgeResolution {
    let rows = pledged(to: action)
    let needed = action.promisesNeeded ?? 0
    let settled = SettledPledges(rows, goal: needed, of: self)
    let resolved = rows.enumerated().map { place, row in
      ResolvedPledge(
        row: row, holds: settled.holds[place], isLastResort: settled.isLastResort[place],
        further: settled.further[place], blocker: settled.blockers[row])
    }
    return PledgeResolution(
      pledges: resolved, promised: rows.reduce(0) { $0 + Int(pledges.places[$1]) }, held: settled.held,
      activation: needed > 0 ? activation(needed, action, rows, settled) : nil)
  }

  /// Only what was promised in time counts, under the conditions as they stood then.
  private func activation(
    _ needed: Int, _ action: Action, _ rows: [Int], _ settled: SettledPledges
  ) -> PledgeActivation {
    let early = inTime(rows, for: action)
    let counted = early.count == rows.count ? settled : SettledPledges(early, goal: needed, of: self)
    return PledgeActivation(
      needed: needed, promised: counted.held, further: counted.held >= needed ? 0 : counted.furtherForGoal)
  }
}
