import CivicDomain
import Foundation
import Synchronization

/// What depends on a citizen's clock: the months in which actions begin, and what they ask of a week.
///
/// All threads share what was made for a weekly window; that it is remembered changes no answer.
final class LocalSets: Sendable {
  private let demands: [WeeklyDemand]
  private let startingInMonth: [Int: [UInt64]]
  private let windows = Mutex(SetCache<WeeklyWindow>())

  /// Reads actions on a clock. O(n).
  init(_ actions: [Action], clock: LocalClock) {
    demands = actions.map { WeeklyDemand(of: $0, on: clock) }
    var startingInMonth: [Int: [UInt64]] = [:]
    for (position, action) in actions.enumerated() {
      guard let start = action.span.start else { continue }
      startingInMonth[clock.month(start), default: [UInt64](zeros: actions.count)].insert(position)
    }
    self.startingInMonth = startingInMonth
  }

  /// The actions that begin in a calendar month, nil for none.
  func starting(inMonth month: Int) -> [UInt64]? {
    startingInMonth[month]
  }

  /// The actions that fit into a weekly window. O(n) for the first who asks.
  func fitting(_ window: WeeklyWindow) -> [UInt64] {
    windows.withLock { windows in
      windows.set(for: window) { [UInt64](demands.count) { demands[$0].isMet(by: window) } }
    }
  }
}
