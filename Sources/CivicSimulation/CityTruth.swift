/// What decided who came and who said yes, which no forecast gets to see: the yardstick for estimates made from the catalog.
public struct CityTruth: Sendable {
  /// The configuration's log-odds and spreads.
  public var keeping: CityConfiguration.Keeping
  /// What each citizen adds to the log-odds of keeping a promise, in the catalog's order.
  public var citizenEffects: [Double]
  /// What each organization adds today, in the catalog's order.
  public var organizationEffects: [Double]
  /// How much each organization's effect grows in a year.
  public var organizationDrifts: [Double]
  /// The codes of the modes, in the action map's order.
  public var modes: [String]
  /// What each mode adds.
  public var modeEffects: [Double]
  /// What moved everybody at once, for each action in the catalog's order.
  public var shocks: [Double]
  /// Places promised and not withdrawn when each action begins, those still to be promised included.
  public var promised: [Int]
  /// Places of them that come.
  public var came: [Int]
  /// How proposals are made and answered.
  public var accepting = CityConfiguration.Accepting()
  /// What each citizen adds to the log-odds of a yes, in the catalog's order.
  public var acceptCitizenEffects: [Double] = []
  /// What each mode adds to them, in the action map's order.
  public var acceptModeEffects: [Double] = []
  /// The probability of a yes at the top of a list, for each proposal in the catalog's order.
  public var acceptances: [Double] = []
}

extension CityTruth {
  /// One table of the truth, as `simulate` writes it beside the catalog: identifiers, then numbers by column.
  public struct Table: Sendable {
    /// The table's name, such as `citizens`.
    public let name: String
    /// The name of the column that holds the identifiers.
    public let key: String
    /// The identifiers, one a row.
    public let identifiers: [String]
    /// The columns of numbers, each as long as `identifiers`.
    public let columns: [(name: String, values: [Double])]
  }

  func tables(of city: SimulatedCity) -> [Table] {
    let catalog = city.catalog
    return [
      Table(
        name: "citizens", key: "citizen", identifiers: catalog.citizens.map(\.id),
        columns: [("effect", citizenEffects), ("accept_effect", acceptCitizenEffects)]),
      Table(
        name: "organizations", key: "organization", identifiers: catalog.organizations.map(\.id),
        columns: [("effect", organizationEffects), ("drift_per_year", organizationDrifts)]),
      Table(
        name: "modes", key: "mode", identifiers: modes,
        columns: [("effect", modeEffects), ("accept_effect", acceptModeEffects)]),
      Table(
        name: "actions", key: "action", identifiers: catalog.actions.map(\.id),
        columns: [("shock", shocks), ("promised", promised.map(Double.init)), ("came", came.map(Double.init))]),
      Table(
        name: "keeping", key: "parameter", identifiers: parameters.map(\.0), columns: [("value", parameters.map(\.1))]),
      Table(
        name: "accepting", key: "parameter", identifiers: acceptParameters.map(\.0),
        columns: [("value", acceptParameters.map(\.1))]),
      Table(
        name: "proposals", key: "row", identifiers: acceptances.indices.map { String($0 + 1) },
        columns: [("accept", acceptances)]),
    ]
  }

  private var parameters: [(String, Double)] {
    [
      ("base", keeping.base), ("citizen_spread", keeping.citizenSpread), ("organizer_spread", keeping.organizerSpread),
      ("organizer_drift", keeping.organizerDrift), ("mode_spread", keeping.modeSpread),
      ("shared_shock", keeping.sharedShock), ("lead_day", keeping.leadDay), ("withdrawn", keeping.withdrawn),
    ]
  }

  private var acceptParameters: [(String, Double)] {
    [
      ("base", accepting.base), ("cause", accepting.cause), ("distance", accepting.distance),
      ("depth", accepting.depth), ("mode_spread", accepting.modeSpread), ("citizen_spread", accepting.citizenSpread),
      ("answered", accepting.answered), ("attention", accepting.attention),
    ]
  }
}
