import CivicDomain

/// What an employer may see: how many took part, by department and by cause, and never anything of one person.
public struct CompanyReport: Sendable, Hashable {
  /// One department.
  public struct Department: Sendable, Hashable {
    /// Its name; nil for those of whom none is known.
    public let name: String?
    /// How many work there.
    public let employees: Int
    /// How many of them promised to take part in something; nil where it may not be told of this department.
    public let participants: Int?
    /// Whether it is too small to be told of alone, and counted with others like it.
    public let isPooled: Bool
  }

  /// A cause and how many hold it.
  public struct Cause: Sendable, Hashable {
    /// The theme's code.
    public let theme: String
    /// How many of the whole company hold it.
    public let employees: Int
  }

  /// The departments, by name.
  public let departments: [Department]
  /// How many work for the company.
  public let employees: Int
  /// How many promised in the departments that are counted together; nil where there are none or where it may not be told.
  public let pooledParticipants: Int?
  /// How many promised, over all departments; nil where it may not be told.
  public let participants: Int?
  /// The causes that at least k people hold and at least k do not, most held first; never by department.
  public let causes: [Cause]

  /// Counts and protects. O(employees + pledges).
  /// - Parameters:
  ///   - company: The organization's identifier.
  ///   - catalog: The tables.
  ///   - k: The fewest people of whom anything may be told, at least 2.
  public init(_ company: String, _ catalog: Catalog, k: Int) {
    precondition(k >= 2, "one person alone is never reported")
    let staff = catalog.citizens.filter { $0.organization == company }
    let promising = Self.promising(catalog.pledges)
    let groups = Dictionary(grouping: staff) { $0.department ?? "" }.sorted { $0.key < $1.key }
    let told = ProtectedCounts(
      groups.map { group in group.value.count { promising.contains($0.id) } }, sizes: groups.map(\.value.count), k: k)
    departments = groups.enumerated().map { number, group in
      Department(
        name: group.key.isEmpty ? nil : group.key, employees: group.value.count, participants: told.counts[number],
        isPooled: told.isPooled[number])
    }
    pooledParticipants = told.pooled
    employees = staff.count
    participants = told.total
    causes = Self.causes(of: staff, k: k)
  }

  private static func promising(_ pledges: PledgeTable) -> Set<String> {
    Set(pledges.indices.lazy.filter { pledges.status[$0] != .cancelled }.map { pledges.citizens[pledges.citizen[$0]] })
  }

  private static func causes(of staff: [Citizen], k: Int) -> [Cause] {
    var counts: [String: Int] = [:]
    for citizen in staff {
      for theme in Set(citizen.themes.filter { $0.weight > 0 }.map(\.code)) { counts[theme, default: 0] += 1 }
    }
    return counts.filter { $0.value >= k && staff.count - $0.value >= k }
      .map { Cause(theme: $0.key, employees: $0.value) }
      .sorted { ($0.employees, $1.theme) > ($1.employees, $0.theme) }
  }
}
