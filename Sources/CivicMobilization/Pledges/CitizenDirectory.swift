import CivicDomain

/// The citizens of the tables by identifier, for the groups that conditions name.
struct CitizenDirectory: Sendable {
  private let citizens: [Citizen]
  private let numbers: [String: Int]
  private let values: [String: Set<String>]
  /// The fields by which conditions name groups.
  let fields: [String]

  /// Lists the citizens, with the values of some fields. O(citizens × fields).
  init(_ citizens: [Citizen], fields: Set<String>) {
    self.citizens = citizens
    self.fields = fields.sorted()
    numbers = Dictionary(citizens.enumerated().map { ($1.id, $0) }) { first, _ in first }
    values = Dictionary(
      uniqueKeysWithValues: fields.map { field in (field, Set(citizens.lazy.compactMap { $0.value(of: field) })) })
  }

  /// Whether anybody is known at all: an empty directory says nothing of who exists.
  var isEmpty: Bool { citizens.isEmpty }

  /// Whether the tables hold a citizen.
  func contains(_ citizen: String) -> Bool { numbers[citizen] != nil }

  /// What a citizen's field holds; nil where that, or the citizen, is unknown.
  func value(of field: String, citizen: String) -> String? {
    guard let number = numbers[citizen] else { return nil }
    return citizens[number].value(of: field)
  }

  /// Whether anybody's field has this value.
  func holds(_ value: String, in field: String) -> Bool { values[field]?.contains(value) ?? false }
}

extension Citizen {
  /// What one of ``PledgeCondition/groupFields`` holds.
  fileprivate func value(of field: String) -> String? {
    switch field {
    case "organization": organization
    case "department": department
    case "area": area
    default: nil
    }
  }
}
