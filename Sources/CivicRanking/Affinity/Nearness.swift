import CivicDomain

/// How far a citizen has to go to join an action.
public enum Nearness: Sendable, Hashable {
  /// The place, the citizen's place or her radius is unknown.
  case unknown
  /// She can join from where she is.
  case remote
  /// She goes there: the distance in kilometres, and how far she travels at most.
  case place(kilometers: Double, radius: Double)

  /// How far a citizen has to go to join an action. A hybrid action counts as remote, unless the citizen stated formats and
  /// joins on site alone.
  public init(of action: Action, for citizen: Citizen) {
    let joinsRemotely =
      action.format == .remote || (action.format == .hybrid && FormatSet(citizen.formats).includesRemote)
    if joinsRemotely {
      self = .remote
    } else if let there = action.location, let here = citizen.location, let radius = citizen.radius {
      self = .place(kilometers: here.distance(to: there), radius: radius)
    } else {
      self = .unknown
    }
  }

  /// 1 at one's door, falling evenly to 0 at the edge of one's radius; nil when unknown.
  func proximity(remote: Double) -> Double? {
    switch self {
    case .unknown: nil
    case .remote: remote
    case .place(let kilometers, let radius): Self.proximity(kilometers: kilometers, radius: radius)
    }
  }

  /// The proximity of a place; with a radius of 0 only one's own door is near.
  static func proximity(kilometers: Double, radius: Double) -> Double {
    radius > 0 ? max(0, 1 - kilometers / radius) : (kilometers == 0 ? 1 : 0)
  }
}
