/// An association or a company: who organises, or whose employees join.
public struct Organization: Sendable, Hashable {
  /// What sort of organization it is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Organises actions for society.
    case association
    /// Employs people who join actions together.
    case company
  }

  /// The identifier.
  public let id: String
  /// The name people know.
  public var name: String?
  /// Association or company; nil when unknown.
  public var kind: Kind?
  /// The address of its site.
  public var website: String?

  /// Creates an organization.
  /// - Throws: ``FieldError`` for an empty identifier.
  public init(id: String, name: String? = nil, kind: Kind? = nil, website: String? = nil) throws(FieldError) {
    try Validation.identifier(id)
    self.id = id
    self.name = name
    self.kind = kind
    self.website = website
  }
}
