#if Store
  import Foundation
  import GRDB

  /// What can happen that somebody must hear of.
  package enum EventKind: String, Sendable, CaseIterable, Codable {
    /// Somebody promised, and has a place.
    case pledged
    /// Somebody promised, and is on the waiting list.
    case waiting
    /// Somebody got a place from the waiting list, and must confirm.
    case promoted
    /// Half the time to confirm is over.
    case confirmationDue = "confirmation_due"
    /// Somebody confirmed.
    case confirmed
    /// A promise was withdrawn, or not confirmed in time.
    case cancelled
    /// Enough promised: the action goes ahead.
    case activated
    /// Too few promised in time.
    case failed
    /// The action was called off.
    case actionCancelled = "action_cancelled"
    /// Somebody ticked the list of who came.
    case attended
    /// It is time to remind somebody.
    case reminderDue = "reminder_due"
  }

  /// Something that happened.
  package struct StoreEvent: Sendable, Hashable, Codable, FetchableRecord {
    /// Its place in the order of everything that happened; grows, with gaps.
    package let sequence: Int64
    /// When it happened, ISO 8601.
    package let at: String
    /// What happened.
    package let kind: EventKind
    /// The action that it is about.
    package let action: String?
    /// The citizen who must hear of it; nil when it is for the organizer alone.
    package let citizen: String?
    /// The organization that organises the action.
    package let organization: String?
    /// More of it: a JSON object.
    package let payload: String
  }
#endif
