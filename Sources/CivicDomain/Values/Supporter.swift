import Foundation

/// A citizen whom an organization counts among its own people.
public struct Supporter: Sendable, Hashable {
  /// The citizen.
  public let citizen: String
  /// The organization.
  public let organization: String
  /// Since when.
  public var since: Date?
  /// Whether this organization may contact the person; nil when unknown.
  public var contactable: Bool?

  /// Creates a supporter.
  /// - Throws: ``FieldError`` for an empty identifier.
  public init(
    citizen: String, organization: String, since: Date? = nil, contactable: Bool? = nil
  ) throws(FieldError) {
    try Validation.identifier(citizen, "citizen")
    try Validation.identifier(organization, "organization")
    self.citizen = citizen
    self.organization = organization
    self.since = since
    self.contactable = contactable
  }
}
