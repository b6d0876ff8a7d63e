import CivicDomain

/// How many people each segment has, against whom those who take part are compared.
public struct ReferencePopulation: Sendable, Hashable {
  /// The people of one segment.
  public struct Segment: Sendable, Hashable {
    /// What people are divided by.
    public let attribute: SegmentAttribute
    /// The segment.
    public let value: String
    /// How many people it has.
    public let people: Int

    /// Creates a segment.
    /// - Throws: ``FieldError`` for an empty value, or fewer than one person.
    public init(attribute: SegmentAttribute, value: String, people: Int) throws(FieldError) {
      guard !value.isEmpty else { throw FieldError(field: "value", value: value, requirement: .nonEmpty) }
      guard people >= 1 else {
        throw FieldError(field: "people", value: "\(people)", requirement: .atLeast(1))
      }
      self.init(valid: attribute, value, people)
    }

    fileprivate init(valid attribute: SegmentAttribute, _ value: String, _ people: Int) {
      self.attribute = attribute
      self.value = value
      self.people = people
    }
  }

  /// The segments, in the order in which they are shown.
  public let segments: [Segment]

  /// Creates a population.
  /// - Parameter segments: The segments, each attribute a division of the same people.
  public init(_ segments: [Segment]) { self.segments = segments }

  /// The citizens themselves: then the question is who of those who are known takes part.
  ///
  /// - Parameters:
  ///   - citizens: The people.
  ///   - year: The year of the question, for ages.
  /// - Complexity: O(citizens).
  public init(citizens: [Citizen], year: Int) {
    segments = SegmentAttribute.allCases.flatMap { attribute in
      let counts = Dictionary(
        citizens.compactMap { attribute.segment(of: $0, year: year) }.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.sorted { $0.key < $1.key }.map { Segment(valid: attribute, $0.key, $0.value) }
    }
  }

  /// The attributes it divides people by, in their usual order.
  public var attributes: [SegmentAttribute] {
    let known = Set(segments.map(\.attribute))
    return SegmentAttribute.allCases.filter(known.contains)
  }
}
