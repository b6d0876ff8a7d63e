import CivicDomain
import CivicRanking
import Foundation

/// The teams of one company, with what they could do together.
public struct CompanyTeams: Sendable {
  /// The people, in the order of the citizens' table; teams refer to them by place.
  public let employees: [Citizen]
  /// The actions that may be done, in the order of the board; teams refer to them by place.
  public let actions: [Action]
  /// The teams.
  public let teams: [Team]
  /// Pairs within teams of different departments who never acted together.
  public let newPairs: Int
  /// Pairs within teams who have acted together.
  public let repeatedPairs: Int

  /// Forms teams from who is open to what and how likely each is to accept.
  /// - Parameters:
  ///   - company: The organization's identifier.
  ///   - catalog: The tables: employees, and the past pledges that tell who acted together.
  ///   - recommender: The actions, and how likely a citizen is to accept each.
  ///   - builder: How teams are formed.
  /// - Throws: ``TeamBuilder/Failure``.
  /// - Complexity: That of ``TeamBuilder/teams(_:wishes:departments:)`` beside O(employees × actions).
  public init(
    of company: String, _ catalog: Catalog, _ recommender: Recommender, builder: TeamBuilder
  ) throws(TeamBuilder.Failure) {
    employees = catalog.citizens.filter { $0.organization == company }
    let open = recommender.openByIdentifier.map { recommender.board.actions[$0] }
    let context = recommender.context
    actions = open
    let wishes = employees.map { citizen in
      let situation = context.situation(of: citizen.id)
      return open.map { action -> Double? in
        guard Eligibility.isEligible(citizen, for: action, situation: situation, context: context) else { return nil }
        return recommender.affinity.affinity(of: citizen, for: action).accept
      }
    }
    let departments = employees.map(\.department)
    let ties = Ties(departments: departments, meetings: Self.meetings(of: employees, catalog.pledges))
    teams = try builder.teams(ties, wishes: wishes, departments: departments)
    let pairs = teams.flatMap { team in
      team.members.indices.flatMap { i in team.members[(i + 1)...].map { (team.members[i], $0) } }
    }
    newPairs = pairs.count { ties.areAcross($0.0, $0.1) && ties.contacts($0.0, $0.1) == 0 }
    repeatedPairs = pairs.count { ties.contacts($0.0, $0.1) > 0 }
  }

  /// Who came to the same action, among the employees.
  private static func meetings(of employees: [Citizen], _ pledges: PledgeTable) -> [[Int]] {
    let places = Dictionary(employees.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var members: [Int32: Set<Int>] = [:]
    for row in pledges.indices where (pledges.knownAttendance(row: row) ?? 0) > 0 {
      guard let place = places[pledges.citizens[pledges.citizen[row]]] else { continue }
      members[pledges.action[row], default: []].insert(place)
    }
    return members.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }
}
