import CivicDomain
import Foundation

/// When posts take place, for the inner loops: which two of them nobody can do both.
struct PostCalendar: Sendable {
  private let action: [Int]
  /// Seconds since 1970; not a number where the clock is unknown, so that every comparison fails.
  private let start: [Double]
  private let end: [Double]
  private let hours: [Double]
  private let months: [[Int?]]

  init(_ problem: AllocationProblem) {
    action = problem.posts.map(\.action)
    start = problem.posts.map { $0.span.clockIsKnown ? $0.span.start?.timeIntervalSince1970 ?? .nan : .nan }
    end = zip(problem.posts, start).map { $0.span.end?.timeIntervalSince1970 ?? $1 }
    hours = problem.posts.map { $0.hours ?? 0 }
    months = problem.months
  }

  /// Whether one party cannot be sent to both: they belong to one action, or overlap as ``TimeSpan/clashes(with:)`` says.
  func clash(_ first: Int, _ second: Int) -> Bool {
    action[first] == action[second] || start[first] == start[second]
      || (start[first] < end[second] && start[second] < end[first])
  }

  /// Whether a post fits into the hours that are left beside others.
  func fits(_ post: Int, beside others: some Collection<Int>, into limits: [AllocationParty.HourLimit]) -> Bool {
    limits.allSatisfy { limit in
      guard let month = months[limit.clock][post] else { return true }
      var sum = hours[post] + limit.spent[month, default: 0]
      for other in others where months[limit.clock][other] == month { sum += hours[other] }
      return sum <= limit.hours + 1e-9
    }
  }
}
