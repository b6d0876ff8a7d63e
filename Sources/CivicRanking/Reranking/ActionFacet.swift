import CivicDomain

/// One way of telling actions apart, such as by theme or by organization: the categories of each action.
///
/// Actions of which no category is known share one of their own, so that not to be described is no advantage.
public struct ActionFacet: Equatable, Sendable {
  /// The number of different categories.
  public let categoryCount: Int
  private let starts: [Int]
  private let categories: [Int32]

  /// Creates a facet. O(labels).
  ///
  /// - Parameter labels: The categories of each action; a label given twice to an action counts once.
  public init(_ labels: [[String]]) {
    var numberOf: [String?: Int32] = [:]
    var starts = [0]
    var categories: [Int32] = []
    for own in labels {
      let known: [String?] = own.isEmpty ? [nil] : Set(own).sorted()
      for label in known {
        let number = numberOf[label] ?? Int32(truncatingIfNeeded: numberOf.count)
        numberOf[label] = number
        categories.append(number)
      }
      starts.append(categories.count)
    }
    categoryCount = numberOf.count
    self.starts = starts
    self.categories = categories
  }

  /// The number of actions.
  public var actionCount: Int { starts.count - 1 }

  /// The categories of an action, numbered from 0; at least one.
  public func categories(of action: Int) -> ArraySlice<Int32> { categories[starts[action]..<starts[action + 1]] }
}

extension ActionFacet {
  /// By the causes that actions serve.
  public static func themes(of actions: [Action]) -> ActionFacet {
    ActionFacet(actions.map { action in action.themes.filter { $0.weight > 0 }.map(\.code) })
  }

  /// By who organizes them: an organization, else the citizen who started it.
  public static func organizers(of actions: [Action]) -> ActionFacet {
    ActionFacet(
      actions.map { action in
        [action.organization.map { "organization " + $0 } ?? action.initiator.map { "citizen " + $0 }]
          .compactMap { $0 }
      })
  }
}
