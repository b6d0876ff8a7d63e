/// What may be shown to each of some citizens: one list each of the actions that are open to her, best first.
///
/// Lists hold eligible actions only, so whatever is chosen from them is eligible. All lists stand one after the other in
/// flat arrays; an *entry* is a place in these.
public struct CandidateLists: Equatable, Sendable {
  /// An action on a list and what it is worth to show it.
  public typealias Candidate = (action: Int, worth: Double)

  /// The number of actions; they are numbered from 0.
  public let actionCount: Int
  /// Where the list of each citizen starts, and where the last one ends.
  public let starts: [Int]
  /// The action of each entry.
  public let actions: [Int32]
  /// What each entry is worth; it does not rise along a list.
  public let worths: [Double]

  /// Creates lists. O(entries).
  ///
  /// - Parameters:
  ///   - actionCount: The number of actions.
  ///   - lists: For each citizen the actions she may be shown, each once, with finite worths that do not rise.
  public init(actionCount: Int, lists: [[Candidate]]) {
    self.actionCount = actionCount
    var starts = [0]
    starts.reserveCapacity(lists.count + 1)
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    self.starts = starts
    actions = lists.flatMap { list in list.map { Int32(truncatingIfNeeded: $0.action) } }
    worths = lists.flatMap { list in list.map(\.worth) }
    precondition(actions.allSatisfy { (0..<actionCount).contains(Int($0)) }, "an action is numbered below their count")
    precondition(worths.allSatisfy(\.isFinite), "what an action is worth is a finite number")
    precondition(
      lists.allSatisfy { list in zip(list, list.dropFirst()).allSatisfy { $0.worth >= $1.worth } },
      "lists are sorted, best first")
  }

  /// The number of citizens.
  public var count: Int { starts.count - 1 }

  /// The entries of a citizen, best first.
  public func entries(of citizen: Int) -> Range<Int> { starts[citizen]..<starts[citizen + 1] }
}
