import CivicDomain

/// A city as the tables show it, and the truth behind it.
public struct SimulatedCity: Sendable {
  /// What an analyst sees.
  public var catalog: Catalog
  /// What only the simulation knows.
  public var truth: CityTruth

  /// The truth as tables, to be written beside the catalog.
  public var truthTables: [CityTruth.Table] {
    truth.tables(of: self)
  }
}
