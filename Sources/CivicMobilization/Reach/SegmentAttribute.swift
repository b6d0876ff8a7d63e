import CivicDomain

/// What people are divided by into segments.
public enum SegmentAttribute: String, Sendable, Hashable, CaseIterable {
  /// The area.
  case area
  /// The age in the year of the question, in bands.
  case age
  /// The organization, usually an employer.
  case organization
  /// The department of an organization.
  case department

  /// The first year of age of each band.
  public static let ageBands = [0, 18, 30, 45, 60, 75]

  /// The segment of a citizen; nil where it is not known.
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - year: The year of the question, for ages.
  /// - Returns: The code of an area or an organization; a band such as `30-44` or `75+`.
  public func segment(of citizen: Citizen, year: Int) -> String? {
    switch self {
    case .area: citizen.area
    case .age: citizen.birthYear.flatMap { Self.band(ofAge: year - $0) }
    case .organization: citizen.organization
    case .department: citizen.department
    }
  }

  private static func band(ofAge age: Int) -> String? {
    guard let band = ageBands.lastIndex(where: { $0 <= age }) else { return nil }
    return band + 1 < ageBands.count ? "\(ageBands[band])-\(ageBands[band + 1] - 1)" : "\(ageBands[band])+"
  }
}
