import CivicDomain

/// What a report says about all its rows together: named values in a fixed order.
public struct ReportSummary: Sendable, Hashable {
  /// A named value.
  public struct Entry: Sendable, Hashable {
    /// The name in JSON, the same in every language.
    public let name: String
    /// The heading for people.
    public let title: LocalizedText
    /// The value.
    public let value: Value
  }

  /// A value of a summary; lists and records may be nested.
  public indirect enum Value: Sendable, Hashable {
    /// A single value.
    case cell(Cell)
    /// Several values.
    case list([Value])
    /// Named values.
    case record(ReportSummary)
  }

  /// The entries, in the order in which they are written.
  public private(set) var entries: [Entry] = []

  /// Creates an empty summary.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of a name; nil when absent.
  public subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

  /// Adds a value at the end.
  /// - Parameters:
  ///   - name: The name in JSON.
  ///   - title: The heading for people; the name, with spaces for underscores, unless given.
  ///   - value: The value.
  public mutating func append(_ name: String, title: LocalizedText? = nil, _ value: Value) {
    entries.append(Entry(name: name, title: title ?? ReportColumn(name).title, value: value))
  }

  /// Adds a single value at the end.
  /// - Parameters:
  ///   - name: The name in JSON.
  ///   - title: The heading for people; the name, with spaces for underscores, unless given.
  ///   - cell: The value.
  public mutating func append(_ name: String, title: LocalizedText? = nil, _ cell: Cell) {
    append(name, title: title, .cell(cell))
  }
}
