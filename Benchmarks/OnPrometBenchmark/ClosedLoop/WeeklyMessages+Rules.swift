import OnPromet

extension WeeklyMessages {
  /// Stops a policy that writes to somebody too often, or proposes what is not open to her: a mistake of whoever wrote it.
  func requireSound(_ tables: CityTables) {
    var ledger = tables.ledger
    let context = tables.context
    let citizens = tables.catalog.citizens
    for number in reminders.map(\.citizen) + lists.map(\.citizen) {
      let citizen = citizens[number]
      precondition(
        citizen.contactable != false && ledger.remaining(citizen.id) > 0,
        "nobody is written to against her will or too often")
      ledger.note(citizen.id)
    }
    for list in lists {
      let situation = context.situation(of: citizens[list.citizen].id)
      precondition(list.actions.count <= tables.listLength, "a list is no longer than allowed")
      for action in list.actions {
        precondition(
          Eligibility.isEligible(
            citizens[list.citizen], for: tables.catalog.actions[action], situation: situation, context: context),
          "only what is open to somebody is proposed to her")
      }
    }
  }
}
