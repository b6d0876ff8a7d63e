import CivicDomain
import CivicMobilization
import CivicRanking
import CivicTurnout
import Foundation
import OnPrometReport

/// A handful of citizens and actions that between them show every kind of reason.
struct Hamlet {
  /// 2026-05-02T07:00Z, a Saturday.
  static let now = Date(timeIntervalSince1970: 1_777_705_200)

  let catalog: Catalog
  let recommender: Recommender

  init() throws {
    let home = try Coordinate(latitude: 47.08, longitude: 2.4)
    let ana = try Citizen(
      id: "ana", themes: [Interest("water", weight: 2), Interest("hunting", weight: -1)], modes: [Interest("petition")],
      maximumHours: 4, location: home, radius: 10)
    let ben = try Citizen(id: "ben")
    let actions = try [
      Action(
        id: "river", title: "River", organization: "rives", mode: "river-clean-up", themes: [Interest("water")],
        format: .onsite, span: Self.span(days: 7, hours: 3), location: home, minimum: 4, target: 6, capacity: 20),
      Action(id: "far", title: "Far", format: .onsite, location: Coordinate(latitude: 48, longitude: 2.4)),
      Action(id: "petition", title: "Petition", mode: "petition", format: .remote, target: 50),
      Action(
        id: "promise", title: "Promise", initiator: "ben", mode: "low-waste", format: .remote, promisesNeeded: 4,
        hours: 1, target: 8, closesAt: Self.now.addingTimeInterval(3600)),
      Action(id: "done", title: "Done", organization: "rives", mode: "river-clean-up", status: .done),
    ]
    let pledges = try PledgeTable(
      ["cy", "di", "ed"].flatMap { name in
        try [
          Pledge(citizen: name, action: "promise"), Pledge(citizen: name, action: "river"),
          Pledge(citizen: name, action: "done", status: name == "ed" ? .noShow : .kept),
        ]
      })
    catalog = Catalog(citizens: [ana, ben], actions: actions, pledges: pledges)
    let model = TurnoutModel().fit(catalog, map: .standard, now: Self.now)
    recommender = Recommender(catalog: catalog, turnout: model, now: Self.now)
  }

  func candidate(_ number: Int) -> Candidate {
    let citizen = catalog.citizens[number]
    return Candidate(citizen: citizen, situation: recommender.context.situation(of: citizen.id))
  }

  func words(_ language: Language) -> Vocabulary {
    Vocabulary(language, map: .standard, actions: catalog.actions)
  }

  private static func span(days: Double, hours: Double) -> TimeSpan {
    let start = now.addingTimeInterval(days * 86_400)
    return TimeSpan(start: start, end: start.addingTimeInterval(hours * 3600))
  }
}
