/// Identifiers numbered in the order of their first appearance, so that columns can hold 32-bit numbers instead of text.
public struct IdentifierTable: Sendable, Hashable {
  /// The identifiers, by number.
  public private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  /// Creates an empty table.
  public init() {}

  /// Creates a table of distinct identifiers; a repeated one keeps its first number.
  public init(_ names: some Sequence<String>) {
    for name in names { _ = insert(name) }
  }

  /// Creates a table of identifiers that are known to differ, each looked at once.
  package init(distinct names: [String]) {
    self.names = names
    numbers = Dictionary(minimumCapacity: names.count)
    for (number, name) in names.enumerated() { numbers[name] = Int32(number) }
  }

  /// How many identifiers there are.
  public var count: Int { names.count }

  /// The identifier with a number. O(1).
  public subscript(number: Int32) -> String { names[Int(number)] }

  /// The number of an identifier, nil when it is absent. O(1) on average.
  public func number(of name: String) -> Int32? { numbers[name] }

  /// The number of an identifier, added when absent. O(1) on average.
  public mutating func insert(_ name: String) -> Int32 {
    let next = Int32(names.count)
    // One look into the dictionary finds the number or leaves the next one there.
    func found(_ number: inout Int32) -> Int32 { number }
    let number = found(&numbers[name, default: next])
    if number == next { names.append(name) }
    return number
  }

  /// Reserves room for so many identifiers.
  public mutating func reserveCapacity(_ count: Int) {
    names.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }
}
