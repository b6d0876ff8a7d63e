import CivicDomain
import Foundation

/// Which actions clash with a span of time.
///
/// Actions are grouped by their length, doubling from group to group, and sorted by their start within it, so that only those
/// are compared that begin within one length of the span.
struct SpanSets: Sendable {
  private struct Group {
    var longest = 0.0
    var starts: [Double] = []
    var ends: [Double] = []
    var actions: [Int] = []

    mutating func add(start: Double, end: Double, action: Int) {
      longest = max(longest, end - start)
      starts.append(start)
      ends.append(end)
      actions.append(action)
    }
  }

  /// Widens the range that is looked at, for what rounding does to a difference of instants.
  private static let margin = 1.0

  private let groups: [Group]

  /// Prepares the spans that actions occupy; those without a known start or clock never clash. O(n log n).
  init(_ spans: [TimeSpan]) {
    var groups: [Int: Group] = [:]
    let timed = spans.indices.compactMap { action -> (start: Double, end: Double, action: Int)? in
      guard spans[action].clockIsKnown, let start = spans[action].start else { return nil }
      let end = spans[action].end ?? start
      return (start.timeIntervalSinceReferenceDate, end.timeIntervalSinceReferenceDate, action)
    }
    for entry in timed.sorted(by: { ($0.start, $0.action) < ($1.start, $1.action) }) {
      let length = entry.end - entry.start
      let key = length < 3600 ? 0 : Int(log2(length / 3600)) + 1
      groups[key, default: Group()].add(start: entry.start, end: entry.end, action: entry.action)
    }
    self.groups = groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Removes from `words` the actions that clash with a span. O(log n) and a step for each action that begins nearby.
  func remove(clashingWith span: TimeSpan, from words: inout [UInt64]) {
    guard span.clockIsKnown, let date = span.start else { return }
    let start = date.timeIntervalSinceReferenceDate
    let end = (span.end ?? date).timeIntervalSinceReferenceDate
    for group in groups {
      let first = group.starts.partitioningIndex { $0 >= start - group.longest - Self.margin }
      for index in first..<group.starts.count {
        let otherStart = group.starts[index]
        guard otherStart <= end else { break }
        let clashes = start == otherStart || (start < group.ends[index] && otherStart < end)
        if clashes { words.remove(group.actions[index]) }
      }
    }
  }
}
