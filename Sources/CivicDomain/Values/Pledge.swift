import Foundation

/// A promise to take part.
public struct Pledge: Sendable, Hashable {
  /// What became of a promise. Nobody ticked the list: unknown, which is not a no-show.
  public enum Status: String, Sendable, CaseIterable, Codable {
    /// Promised, and not yet due.
    case pledged
    /// On the waiting list.
    case waiting
    /// Withdrawn.
    case cancelled
    /// The person came.
    case kept
    /// The person did not come.
    case noShow = "no_show"
    /// Nobody ticked the list.
    case unknown

    /// Whether the pledge holds places: neither withdrawn nor waiting.
    public var holdsPlaces: Bool {
      self != .cancelled && self != .waiting
    }
  }

  /// Who promised.
  public let citizen: String
  /// What for.
  public let action: String
  /// Which slot of the action.
  public var slot: String?
  /// When it was promised.
  public var pledgedAt: Date?
  /// Places promised, at least 1.
  public var places: Int
  /// Whether the places come together or not at all.
  public var allOrNone: Bool
  /// What the promise depends on.
  public var condition: PledgeCondition?
  /// What became of it.
  public var status: Status
  /// Places that came, where somebody counted.
  public var attended: Int?
  /// The citizen who brought this one.
  public var invitedBy: String?
  /// Until when somebody who came up from the waiting list must confirm; nil once she did, and for everybody else.
  public var confirmBy: Date?
  /// When it was withdrawn, where that is known.
  public var cancelledAt: Date?

  /// Creates a pledge.
  /// - Throws: ``FieldError`` for an empty identifier, fewer than one place, or more attended than promised.
  public init(
    citizen: String, action: String, slot: String? = nil, pledgedAt: Date? = nil, places: Int = 1,
    allOrNone: Bool = false, condition: PledgeCondition? = nil, status: Status = .pledged, attended: Int? = nil,
    invitedBy: String? = nil, confirmBy: Date? = nil, cancelledAt: Date? = nil
  ) throws(FieldError) {
    try Validation.identifier(citizen, "citizen")
    try Validation.identifier(action, "action")
    try Validation.count(places, "places", atLeast: 1)
    try Validation.count(attended, "attended")
    try Validation.order(attended, "attended", notAbove: places, "places")
    self.init(
      valid: citizen, action: action, slot: slot, pledgedAt: pledgedAt, places: places, allOrNone: allOrNone,
      condition: condition, status: status, attended: attended, invitedBy: invitedBy, confirmBy: confirmBy,
      cancelledAt: cancelledAt)
  }

  init(
    valid citizen: String, action: String, slot: String?, pledgedAt: Date?, places: Int, allOrNone: Bool,
    condition: PledgeCondition?, status: Status, attended: Int?, invitedBy: String?,
    confirmBy: Date?, cancelledAt: Date?
  ) {
    self.citizen = citizen
    self.action = action
    self.slot = slot
    self.pledgedAt = pledgedAt
    self.places = places
    self.allOrNone = allOrNone
    self.condition = condition
    self.status = status
    self.attended = attended
    self.invitedBy = invitedBy
    self.confirmBy = confirmBy
    self.cancelledAt = cancelledAt
  }

  /// Places known to have come: as counted, else all for a kept pledge and none for a no-show; nil while unknown.
  public var knownAttendance: Int? {
    switch status {
    case .kept: attended ?? places
    case .noShow: attended ?? 0
    case .pledged, .waiting, .cancelled, .unknown: nil
    }
  }
}
