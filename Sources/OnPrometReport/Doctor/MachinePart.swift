/// One thing the tool needs of a machine or of its own build, and whether it is there.
public struct MachinePart: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// OpenBLAS and LAPACK, for the numbers.
    case linearAlgebra = "linear_algebra"
    /// libcsv, for tables.
    case csv
    /// zlib, for compressed tables and model files.
    case gzip
    /// The database of time zones.
    case timeZones = "time_zones"
    /// The trait `Store`: what citizens promise, kept in SQLite.
    case store
    /// The trait `Server`: the web service.
    case server
    /// Processor cores and memory.
    case hardware
  }

  /// Whether it is there.
  public enum State: String, Sendable, CaseIterable {
    /// There, and it answers.
    case present = "ok"
    /// Needed, and absent.
    case missing
    /// Left out of this build on purpose.
    case leftOut = "left_out"
  }

  /// What it is.
  public var kind: Kind
  /// Whether it is there.
  public var state: State
  /// What it says of itself: a name, a version, a number.
  public var detail: String

  /// Creates a part.
  public init(_ kind: Kind, _ state: State, detail: String = "") {
    self.kind = kind
    self.state = state
    self.detail = detail
  }
}
