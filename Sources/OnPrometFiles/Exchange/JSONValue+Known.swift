import CivicDomain

extension JSONValue {
  /// An object of the members whose value is known, in order.
  package static func known(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { member in member.value.map { Member(member.key, $0) } })
  }

  /// A text; nil where there is none.
  package static func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

  /// A whole number; nil where there is none.
  package static func count(_ count: Int?) -> JSONValue? { count.map(JSONValue.integer) }

  /// A list of texts; nil where it is empty.
  package static func texts(_ texts: [String]) -> JSONValue? { texts.orNil.map { .array($0.map(JSONValue.string)) } }

  /// A point by its two numbers; nil where there is none.
  static func place(_ place: Coordinate?, _ north: String = "latitude", _ east: String = "longitude") -> JSONValue? {
    place.map { .object([Member(north, .number($0.latitude)), Member(east, .number($0.longitude))]) }
  }
}
