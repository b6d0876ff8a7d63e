import CivicDomain
import Foundation

/// What depends on a citizen's clock: the months in which actions begin, and what they ask of a week.
struct LocalSets: Sendable {
  private let demands: [WeeklyDemand]
  private var startingInMonth: [Int: [UInt64]] = [:]

  /// Reads actions on a clock. O(n).
  init(_ actions: [Action], clock: LocalClock) {
    demands = actions.map { WeeklyDemand(of: $0, on: clock) }
    for (position, action) in actions.enumerated() {
      guard let start = action.span.start else { continue }
      startingInMonth[clock.month(start), default: [UInt64](zeros: actions.count)].insert(position)
    }
  }

  /// The actions that begin in a calendar month, nil for none.
  func starting(inMonth month: Int) -> [UInt64]? {
    startingInMonth[month]
  }

  /// The actions that fit into a weekly window. O(n).
  func fitting(_ window: WeeklyWindow) -> [UInt64] {
    [UInt64](demands.count) { demands[$0].isMet(by: window) }
  }
}
