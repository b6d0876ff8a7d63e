/// Why nothing can be said of who is reached.
public enum ReachError: Error, Sendable, Hashable {
  /// Nobody has promised anything yet.
  case nobodyTookPart
  /// A segment of the reference population has fewer people than took part.
  case tooFewPeople(attribute: SegmentAttribute, value: String, participants: Int, people: Int)
  /// No segment of an attribute is known.
  case unknownAttribute(SegmentAttribute)
}
