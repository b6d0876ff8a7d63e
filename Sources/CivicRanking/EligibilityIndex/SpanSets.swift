import CivicDomain
import Foundation

/// Which actions clash with a span of time.
///
/// Actions are grouped by their length, doubling from group to group, and sorted by their start within it, so that only those
/// are compared that begin within one length of the span.
struct SpanSets: Sendable {
  /// Actions of about one length.
  private struct Group {
    let longest: Double
    /// Where they stand in the columns.
    let places: Range<Int>
  }

  private struct Entry {
    let start: Double
    let end: Double
    let action: Int

    /// The group of its length.
    var key: Int { end - start < 3600 ? 0 : Int(log2((end - start) / 3600)) + 1 }
  }

  /// Widens the range that is looked at, for what rounding does to a difference of instants.
  private static let margin = 1.0

  private let groups: [Group]
  /// Group by group, and by start within one.
  private let starts: [Double]
  private let ends: [Double]
  private let actions: [Int]

  /// Prepares the spans that actions occupy; those without a known start or clock never clash. O(n log n).
  init(_ spans: [TimeSpan]) {
    let timed = spans.indices.compactMap { action -> Entry? in
      guard spans[action].clockIsKnown, let start = spans[action].start else { return nil }
      let end = spans[action].end ?? start
      return Entry(
        start: start.timeIntervalSinceReferenceDate, end: end.timeIntervalSinceReferenceDate, action: action)
    }.sorted { ($0.key, $0.start, $0.action) < ($1.key, $1.start, $1.action) }
    var groups: [Group] = []
    var first = 0
    while first < timed.count {
      let group = timed[first...].prefix { $0.key == timed[first].key }
      groups.append(
        Group(longest: group.reduce(0) { max($0, $1.end - $1.start) }, places: first..<group.endIndex))
      first = group.endIndex
    }
    self.groups = groups
    (starts, ends, actions) = (timed.map(\.start), timed.map(\.end), timed.map(\.action))
  }

  /// Removes from `words` the actions that clash with a span. O(log n) and a step for each action that begins nearby.
  func remove(clashingWith span: TimeSpan, from words: inout [UInt64]) {
    guard span.clockIsKnown, let date = span.start else { return }
    let start = date.timeIntervalSinceReferenceDate
    let end = (span.end ?? date).timeIntervalSinceReferenceDate
    starts.withUnsafeBufferPointer { starts in
      for group in groups {
        let first = starts[group.places].partitioningIndex { $0 >= start - group.longest - Self.margin }
        for place in first..<group.places.upperBound {
          guard starts[place] <= end else { break }
          if start == starts[place] || (start < ends[place] && starts[place] < end) { words.remove(actions[place]) }
        }
      }
    }
  }
}
