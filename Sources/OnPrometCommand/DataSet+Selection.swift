import CivicDomain
import CivicMobilization
import OnPrometReport

extension DataSet {
  /// The action named, else those of the organization named, else all, as far as they may still take place.
  func numbers(on board: ActionBoard, _ selection: ActionSelection) throws(CommandFailure) -> [Int] {
    let (language, organization) = (surroundings.language, selection.organization)
    if let action = selection.action {
      guard let number = board.number(of: action) else {
        throw CommandFailure(.badData, OptionText.unknown("--action", action, table: "actions", language))
      }
      return [number]
    }
    if let organization, !board.actions.contains(where: { $0.organizer == organization }) {
      throw CommandFailure(.badData, OptionText.unknown("--organization", organization, table: "actions", language))
    }
    return board.actions.indices.filter { number in
      let action = board.actions[number]
      return (organization == nil || action.organizer == organization) && action.mayTakePlace
    }
  }

  /// The identifiers of the same actions, where no forecast of them is needed.
  func openActions(action: String?, organization: String?) throws(CommandFailure) -> Set<String> {
    let language = surroundings.language
    if let action, !catalog.actions.contains(where: { $0.id == action }) {
      throw CommandFailure(.badData, OptionText.unknown("--action", action, table: "actions", language))
    }
    let own = catalog.actions.filter { organization == nil || $0.organizer == organization }
    if let organization, own.isEmpty {
      throw CommandFailure(.badData, OptionText.unknown("--organization", organization, table: "actions", language))
    }
    return Set(own.lazy.filter { action == nil ? $0.mayTakePlace : $0.id == action }.map(\.id))
  }
}
