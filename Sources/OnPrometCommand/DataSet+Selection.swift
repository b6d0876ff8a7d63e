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
}

extension Action {
  /// Whether it is open or activated, as far as that is known.
  fileprivate var mayTakePlace: Bool {
    status.map { $0 == .open || $0 == .activated } ?? true
  }
}
