import CivicDomain

/// Places of the pledges that hold, counted as conditions count them.
struct HeldPlaces {
  private let pledges: PledgeTable
  private let directory: CitizenDirectory
  private var byCitizen: [Int32: Int] = [:]
  private var byGroup: [PledgeGroup: Int] = [:]
  /// Places in all, further pledges included.
  private(set) var total: Int

  /// Counts nothing but further pledges.
  /// - Parameters:
  ///   - pledges: The table.
  ///   - directory: Who belongs to which group.
  ///   - further: Places of people whom no condition names and no group holds.
  init(_ pledges: PledgeTable, directory: CitizenDirectory, further: Int = 0) {
    self.pledges = pledges
    self.directory = directory
    total = further
  }

  /// Adds a pledge, or takes it back. O(fields).
  mutating func count(_ row: Int, sign: Int = 1) {
    let (citizen, places) = (pledges.citizen[row], sign * Int(pledges.places[row]))
    total += places
    byCitizen[citizen, default: 0] += places
    for field in directory.fields {
      guard let value = directory.value(of: field, citizen: pledges.citizens[citizen]) else { continue }
      byGroup[.having(field: field, value: value), default: 0] += places
    }
  }

  /// Places of one citizen, by her number in the table.
  func places(of citizen: Int32) -> Int { byCitizen[citizen] ?? 0 }

  /// Places of one citizen.
  func places(of citizen: String) -> Int { pledges.citizens.number(of: citizen).map { places(of: $0) } ?? 0 }

  /// Places of a group. O(its members named).
  func places(of group: PledgeGroup) -> Int {
    switch group {
    case .everyone: total
    case .having: byGroup[group] ?? 0
    case .members(let names): Set(names).reduce(0) { $0 + places(of: $1) }
    }
  }

  /// How many places of others a condition tolerates, given what holds; below 0 where it fails whatever the others do.
  ///
  /// `at least` parts are true or false as things stand, and `at most` parts name the number, so one number says all.
  func tolerance(of condition: PledgeCondition) -> Int {
    switch condition {
    case .atLeast(let count, let group): places(of: group) >= count ? .max : -1
    case .all(let names): names.allSatisfy { places(of: $0) > 0 } ? .max : -1
    case .atMost(let count): count
    case .and(let parts): parts.reduce(.max) { min($0, tolerance(of: $1)) }
    case .or(let parts): parts.reduce(-1) { max($0, tolerance(of: $1)) }
    }
  }
}
