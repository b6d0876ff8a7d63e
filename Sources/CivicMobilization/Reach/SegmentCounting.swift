import CivicDomain

/// Counts the participants of each segment of a population.
struct SegmentCounting {
  private(set) var counts: [SegmentCount] = []
  /// Participants whose segment the population does not have.
  private(set) var outside = 0

  init(
    _ population: ReferencePopulation, _ participants: [Citizen], year: Int, smallest: Int
  ) throws(ReachError) {
    for attribute in population.attributes {
      let segments = population.segments.filter { $0.attribute == attribute }
      var found: [String: Int] = [:]
      for citizen in participants {
        if let value = attribute.segment(of: citizen, year: year) { found[value, default: 0] += 1 }
      }
      for segment in segments where (found[segment.value] ?? 0) > segment.people {
        throw .tooFewPeople(
          attribute: attribute, value: segment.value, participants: found[segment.value] ?? 0, people: segment.people)
      }
      let known = segments.reduce(0) { $0 + (found[$1.value] ?? 0) }
      outside += found.values.reduce(0, +) - known
      guard known > 0 else { continue }
      let people = segments.reduce(0) { $0 + $1.people }
      counts += Self.gathered(segments, smallest: smallest).map { value, parts in
        SegmentCount(
          attribute: attribute, value: value, participants: parts.reduce(0) { $0 + (found[$1.value] ?? 0) },
          allParticipants: known, people: parts.reduce(0) { $0 + $1.people }, allPeople: people)
      }
    }
  }

  /// The segments with people enough, and behind them all others as one, if they are enough together.
  private static func gathered(
    _ segments: [ReferencePopulation.Segment], smallest: Int
  ) -> [(value: String, parts: [ReferencePopulation.Segment])] {
    let small = segments.filter { $0.people < smallest }
    let large = segments.filter { $0.people >= smallest }.map { (value: $0.value, parts: [$0]) }
    return small.reduce(0) { $0 + $1.people } >= smallest && !small.isEmpty ? large + [("other", small)] : large
  }
}
