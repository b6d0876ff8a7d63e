import Foundation
import OnPromet

// Ten clean-ups that differ in how many must come; a dozen people have promised each. Whom does one more person help most?

let now = Date(timeIntervalSince1970: 1_775_000_000)
let saturday = TimeSpan(start: now.addingTimeInterval(3 * 86_400), end: now.addingTimeInterval(3 * 86_400 + 7_200))
let actions = try (1...10).map { number in
  try Action(
    id: "clean-up-\(number)", title: "Clean beach number \(number)", mode: "beach-clean-up",
    themes: [Interest("oceans")], span: saturday, target: 2 * number, impact: .threshold(Double(2 * number)))
}
let pledges = try actions.flatMap { action in
  try (1...12).map {
    try Pledge(citizen: "citizen-\($0)", action: action.id, pledgedAt: now.addingTimeInterval(-86_400))
  }
}
let catalog = Catalog(actions: actions, pledges: PledgeTable(pledges))
let turnout = TurnoutModel().fit(catalog, map: .standard, now: now)
let recommender = Recommender(catalog: catalog, turnout: turnout, now: now)

let amina = Candidate(citizen: try Citizen(id: "amina", themes: [Interest("oceans")]))
for recommendation in recommender.recommendations(for: [amina], top: 10)[0] {
  let value = recommendation.value
  print(
    recommender.board.actions[recommendation.action].title,
    value.leverage.formatted(.number.precision(.fractionLength(2))), separator: ": leverage ")
}
