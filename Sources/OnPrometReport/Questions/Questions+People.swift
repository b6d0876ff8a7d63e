import CivicDomain

extension Questions {
  /// The same, asked by one organizer: with nobody but her own people, who support the organization or promised to join one of its
  /// actions. O(citizens + pledges).
  ///
  /// - Parameter organizer: An organization, or the citizen who started a promise.
  /// - Returns: The questions; what was prepared stays, since it names nobody.
  public func asked(by organizer: String) -> Questions {
    let actions = Set(catalog.actions.lazy.filter { $0.organizer == organizer }.map(\.id))
    var people = Set(catalog.supporters.lazy.filter { $0.organization == organizer }.map(\.citizen))
    let pledges = catalog.pledges
    for row in pledges.indices where actions.contains(pledges.actions[pledges.action[row]]) {
      people.insert(pledges.citizens[pledges.citizen[row]])
    }
    var catalog = catalog
    catalog.citizens = catalog.citizens.filter { people.contains($0.id) }
    return replacing(catalog)
  }

  /// The same with nothing open but the actions of one organizer; the others still take the time of whoever promised to join them.
  /// What was prepared from all is made anew where a question needs it.
  ///
  /// - Parameter organizer: Whose actions stay open.
  /// - Returns: The questions.
  public func onActions(of organizer: String) -> Questions {
    var catalog = catalog
    for number in catalog.actions.indices where catalog.actions[number].organizer != organizer {
      catalog.actions[number].status = .done
    }
    var questions = replacing(catalog)
    questions.recommender = nil
    questions.forecasts = nil
    return questions
  }

  private func replacing(_ catalog: Catalog) -> Questions {
    var questions = Questions(
      catalog, models: models, now: now, zone: zone, language: language, map: map, workers: workers)
    questions.recommender = recommender
    questions.forecasts = forecasts
    questions.notes = notes
    return questions
  }
}
