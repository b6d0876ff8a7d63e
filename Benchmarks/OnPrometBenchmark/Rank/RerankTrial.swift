import CivicRanking
import CivicStatistics

/// A way of changing ranked lists, and how strongly it does.
enum RerankTrial {
  /// The ranking itself.
  case none
  /// Each further action of a category counts for less, by this strength.
  case diversity(Double)
  /// Every action is on at least this share of the lists it would be on if all were shown equally often.
  case floor(Double)
  /// No action is on more than this multiple of the lists it would be on if all were shown equally often.
  case cap(Double)
  /// Each place is given away at this rate.
  case exploration(Double)

  /// What is compared; diversity only where actions are described.
  static func all(isDescribed: Bool) -> [RerankTrial] {
    let varied: [RerankTrial] = isDescribed ? [0.05, 0.1, 0.3, 0.5, 1].map { .diversity($0) } : []
    return [.none] + varied + [0.05, 0.1, 0.2, 0.5].map { .floor($0) } + [5, 3, 2, 1.5].map { .cap($0) }
      + [0.02, 0.05, 0.1, 0.2].map { .exploration($0) }
  }

  /// The method's name.
  var name: String {
    switch self {
    case .none: "none"
    case .diversity: "diversity"
    case .floor: "floor"
    case .cap: "cap"
    case .exploration: "exploration"
    }
  }

  /// How strongly it changes the lists.
  var strength: Double {
    switch self {
    case .none: 0
    case .diversity(let value), .floor(let value), .cap(let value), .exploration(let value): value
    }
  }
}
