import CivicDomain

extension RankingData {
  /// What the promises of a catalog tell: each uncancelled pledge is a choice, waiting ones included.
  ///
  /// All actions of the catalog are columns, promised to or not, so that a model can score new ones by what they are
  /// about. O(pledges + actions + citizens).
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - map: The action map, which tells to which cause a theme belongs.
  public init(_ catalog: Catalog, map: ActionMap) {
    let pledges = catalog.pledges
    let rows = pledges.indices.filter { pledges.status[$0] != .cancelled }
    let interactions = InteractionMatrix(
      citizens: rows.map { pledges.citizens[pledges.citizen[$0]] },
      actions: rows.map { pledges.actions[pledges.action[$0]] }, catalog: catalog.actions.map(\.id))
    let actions = Dictionary(catalog.actions.map { ($0.id, $0) }) { first, _ in first }
    let citizens = Dictionary(catalog.citizens.map { ($0.id, $0) }) { first, _ in first }
    self.init(
      interactions: interactions,
      actionFeatures: FeatureTable(of: interactions.actions.map { actions[$0] }, map: map),
      citizenFeatures: FeatureTable(of: interactions.citizens.map { citizens[$0] }))
  }
}

extension FeatureTable {
  /// What an action says of itself: how one acts, its main theme and the cause that belongs to, who organizes it, its
  /// format, and the words of its title.
  init(of actions: [Action?], map: ActionMap) {
    let themes = actions.map { action in
      // The first of equals.
      action?.themes.reduce(nil as Interest?) { best, theme in theme.weight > best?.weight ?? 0 ? theme : best }?.code
    }
    self.init(
      rows: actions.count,
      categories: [
        Category(name: "mode", values: actions.map { $0?.mode }), Category(name: "theme", values: themes),
        Category(name: "cause", values: themes.map { $0.map { map.themeHierarchy.ancestors(of: $0).last ?? $0 } }),
        Category(name: "organization", values: actions.map { $0?.organizer }),
        Category(name: "format", values: actions.map { $0?.format?.rawValue }),
      ], texts: actions.map { $0?.title ?? "" })
  }

  /// What is known of citizens beyond what they say they like, which affinity knows already.
  init(of citizens: [Citizen?]) {
    self.init(
      rows: citizens.count,
      categories: [
        Category(name: CitizenField.area.rawValue, values: citizens.map { $0?.area }),
        Category(name: CitizenField.organization.rawValue, values: citizens.map { $0?.organization }),
        Category(name: CitizenField.department.rawValue, values: citizens.map { $0?.department }),
      ],
      quantities: [
        Quantity(name: CitizenField.birthYear.rawValue, values: citizens.map { $0?.birthYear.map(Double.init) })
      ])
  }
}

/// A field of a citizen by which people are alike.
public enum CitizenField: String, CaseIterable, Sendable {
  /// Where she lives.
  case area
  /// Where she works.
  case organization
  /// In which department.
  case department
  /// Her age.
  case birthYear = "birth_year"
}
