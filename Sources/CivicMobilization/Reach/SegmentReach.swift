import CivicStatistics

/// How far one segment is reached, against its share of the population.
public struct SegmentReach: Sendable, Hashable {
  /// What can be said of a segment.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Fewer take part than chance would explain.
    case under
    /// More take part than chance would explain.
    case over
    /// Chance would explain the difference.
    case fair
  }

  /// The segment; the value `other` gathers those too small to be shown.
  public let attribute: SegmentAttribute
  /// Which segment of the attribute.
  public let value: String
  /// How many of its people took part.
  public let participants: Int
  /// Its share of all who took part and of whom the attribute is known.
  public let share: Double
  /// Its share of the population.
  public let referenceShare: Double
  /// The interval of ``share``, such that all intervals together hold with 95 %.
  public let interval: ClosedRange<Double>
  /// The p-value of Fisher's exact test, adjusted for all segments asked about (Holm).
  public let adjustedPValue: Double

  /// How many times as often as its size makes expect.
  public var lift: Double { share / referenceShare }

  /// The interval of the lift.
  public var liftInterval: ClosedRange<Double> {
    interval.lowerBound / referenceShare...interval.upperBound / referenceShare
  }

  /// Whether the difference is more than chance, at 5 % for all segments together.
  public var verdict: Verdict { adjustedPValue > 0.05 ? .fair : share < referenceShare ? .under : .over }
}

/// One segment's counts before they are judged beside the others.
struct SegmentCount: Hashable {
  let attribute: SegmentAttribute
  let value: String
  let participants: Int
  let allParticipants: Int
  let people: Int
  let allPeople: Int

  /// Judges segments together.
  static func judged(_ counts: [SegmentCount]) -> [SegmentReach] {
    let adjusted = holmAdjusted(
      counts.map {
        fisherExactTest(found: $0.participants, drawn: $0.allParticipants, marked: $0.people, total: $0.allPeople)
      })
    let level = 1 - 0.05 / Double(max(1, counts.count))
    return zip(counts, adjusted).map { count, p in
      SegmentReach(
        attribute: count.attribute, value: count.value, participants: count.participants,
        share: Double(count.participants) / Double(count.allParticipants),
        referenceShare: Double(count.people) / Double(count.allPeople),
        interval: wilsonInterval(
          successes: count.participants, trials: count.allParticipants, population: count.allPeople, level: level),
        adjustedPValue: p)
    }
  }
}
