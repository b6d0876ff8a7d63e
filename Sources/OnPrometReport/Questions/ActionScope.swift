import CivicDomain
import CivicMobilization

/// Which actions a question is about: one, those of an organizer, or all that may still take place.
public struct ActionScope: Sendable, Hashable {
  /// The action asked about; nil for several.
  public var action: String?
  /// Whose actions are asked about; nil for everybody's.
  public var organization: String?

  /// Creates a scope; all that may still take place, unless something is given.
  public init(action: String? = nil, organization: String? = nil) {
    self.action = action
    self.organization = organization
  }

  /// The numbers on a board of the action named, else of those of the organization named, else of all, as far as they may still
  /// take place.
  func numbers(on board: ActionBoard) throws(QuestionError) -> [Int] {
    if let action {
      guard let number = board.number(of: action) else { throw .unknown(.action, id: action) }
      return [number]
    }
    if let organization, !board.actions.contains(where: { $0.organizer == organization }) {
      throw .unknown(.organization, id: organization)
    }
    return board.actions.indices.filter { number in
      let action = board.actions[number]
      return (organization == nil || action.organizer == organization) && action.mayTakePlace
    }
  }

  /// The identifiers of the same actions, where no forecast of them is needed.
  func identifiers(in catalog: Catalog) throws(QuestionError) -> Set<String> {
    if let action, !catalog.actions.contains(where: { $0.id == action }) { throw .unknown(.action, id: action) }
    let own = catalog.actions.filter { organization == nil || $0.organizer == organization }
    if let organization, own.isEmpty { throw .unknown(.organization, id: organization) }
    return Set(own.lazy.filter { action == nil ? $0.mayTakePlace : $0.id == action }.map(\.id))
  }
}
