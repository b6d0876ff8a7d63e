import CivicDomain
import CivicTurnout
import Foundation

/// What can be joined, with the promises made so far and the model that forecasts who comes: all that a recommendation needs beside
/// the citizen.
///
/// It holds no citizen's name with a promise, so it can be sent to every worker of a batch job.
public struct ActionBoard: Sendable {
  /// The actions.
  public let actions: [Action]
  /// Time windows of the actions.
  public let slots: [Slot]
  /// Campaigns in which actions add up.
  public let campaigns: [Campaign]
  /// The promises to each action that hold places, in the order of `actions`.
  public let promises: [[Promise]]
  /// The model that forecasts who comes.
  public let turnout: FittedTurnoutModel
  private let numbers: [String: Int]

  /// Creates a board from its parts.
  /// - Parameters:
  ///   - actions: The actions, with distinct identifiers.
  ///   - slots: Their time windows.
  ///   - campaigns: Campaigns in which actions add up.
  ///   - promises: The promises to each action.
  ///   - turnout: The model that forecasts who comes.
  public init(
    actions: [Action], slots: [Slot] = [], campaigns: [Campaign] = [], promises: [[Promise]],
    turnout: FittedTurnoutModel
  ) {
    precondition(promises.count == actions.count, "one list of promises an action")
    self.actions = actions
    self.slots = slots
    self.campaigns = campaigns
    self.promises = promises
    self.turnout = turnout
    numbers = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Creates a board from a catalog's tables. O(actions + pledges + total size of the conditions).
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - turnout: The model that forecasts who comes.
  ///   - now: The moment, after which a promise that was not confirmed in time is none; nil where no deadline has passed.
  public init(_ catalog: Catalog, turnout: FittedTurnoutModel, now: Date? = nil) {
    let book = PromiseBook(catalog, turnout: turnout, now: now)
    self.init(
      actions: catalog.actions, slots: catalog.slots, campaigns: catalog.campaigns,
      promises: catalog.actions.map { book.promises(to: $0) }, turnout: turnout)
  }

  /// The board of some of the actions, with the promises to them.
  ///
  /// - Parameter selected: Their numbers, in the order wanted.
  /// - Returns: A board with one action for each.
  public func selecting(_ selected: [Int]) -> ActionBoard {
    ActionBoard(
      actions: selected.map { actions[$0] }, slots: slots, campaigns: campaigns,
      promises: selected.map { promises[$0] }, turnout: turnout)
  }

  /// The number of an action, nil when it is absent. O(1).
  public func number(of action: String) -> Int? { numbers[action] }

  /// Places promised to an action.
  public func promisedPlaces(_ number: Int) -> Int {
    promises[number].places
  }
}
