import CivicDomain
import OnPrometReport

/// The bytes of one cell, valid while its row is being read.
typealias CellBytes = UnsafeRawBufferPointer

/// A cell's text that its codec cannot read: what it would accept.
struct Unreadable: Error {
  let requirement: Requirement

  init(_ requirement: Requirement) {
    self.requirement = requirement
  }
}

/// How the values of a column look in JSON.
package enum JSONKind: Sendable {
  /// In quotes.
  case string
  /// As it is: a number or a truth value.
  case bare
  /// A list of texts, cut at `;`.
  case list
  /// As it is: JSON already.
  case document
}

/// How values of one kind are read from a cell that is not empty, and written to one.
struct Codec<Value>: Sendable {
  let json: JSONKind
  /// Whether spaces around the text belong to it.
  let keepsSpace: Bool
  let parse: @Sendable (CellBytes) throws(Unreadable) -> Value
  let print: @Sendable (Value) -> String

  init(
    _ json: JSONKind = .string, keepsSpace: Bool = false,
    parse: @escaping @Sendable (CellBytes) throws(Unreadable) -> Value, print: @escaping @Sendable (Value) -> String
  ) {
    self.json = json
    self.keepsSpace = keepsSpace
    self.parse = parse
    self.print = print
  }
}
