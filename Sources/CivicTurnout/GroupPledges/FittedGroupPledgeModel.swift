import CivicStatistics

/// What was learned of promises of several places: whether none, all or some of them are used.
public struct FittedGroupPledgeModel: Codable, Sendable, Equatable {
  let none: PledgeLogit
  let all: PledgeLogit
  let between: FittedBetaBinomialRegression
  let table: SizeTable

  /// The law of the places used of every promise.
  /// - Parameter records: The promises, with the same numbers and factors as those learned from.
  /// - Returns: One distribution for each; all mass on 0 for a promise of no place.
  /// - Throws: ``PlaceCountError/tooLarge``.
  public func distributions(of records: PlaceRecords) throws(PlaceCountError) -> [CountDistribution] {
    let inner = PlaceRecords(trusted: records.booked.map { max(0, $0 - 2) }, columns: [], groups: [])
    let middle = try between.distributions(of: inner)
    let (none, all) = (none.probabilities(records), all.probabilities(records))
    var result: [CountDistribution] = []
    for (row, places) in records.booked.enumerated() {
      do {
        result.append(try law(places, none: none[row], all: all[row], middle: middle[row]))
      } catch {
        throw .tooLarge
      }
    }
    return result
  }

  private func law(
    _ places: Int, none: Double, all: Double, middle: CountDistribution
  ) throws(CountDistributionError) -> CountDistribution {
    guard places > 0 else { return .certain(0) }
    guard places > 1 else { return try .binomial(n: 1, p: 1 - none) }
    return try .mixture([
      (none, .certain(0)), ((1 - none) * all, .certain(places)),
      ((1 - none) * (1 - all), try table.mixed(middle.shifted(by: 1), booked: places)),
    ])
  }
}
