import CivicDomain

/// What can be varied in the shape of an action: every combination is a variant.
public struct DesignLevers: Sendable, Hashable {
  /// The name of a lever.
  public enum Lever: String, Sendable, CaseIterable, Hashable {
    case slots, hours, minimum
    case overRecruitment = "over_recruitment"
    case roles
    case firstStep = "first_step"
  }

  /// Numbers of time windows.
  public var slots: [Int]
  /// Hours asked of one participant.
  public var hours: [Double]
  /// People who must come to a slot, 0 for none.
  public var minimums: [Int]
  /// Places that may be promised for each place wanted.
  public var overRecruitment: [Double]
  /// Who needs the abilities.
  public var roles: [DesignVariant.Roles]
  /// Whether people are asked for a quarter of an hour first.
  public var firstStep: [Bool]

  /// The levers around an action as it is: half and twice its hours, one to three slots, its minimum and half of it, up to half as many promises
  /// again, with and without a first step; where it requires abilities, of everybody or of one in each slot.
  public init(around action: Action, map: ActionMap = .standard) {
    let asked = action.askedHours(in: map).value
    let minimum = action.minimum ?? 0
    slots = [1, 2, 3]
    hours = [asked / 2, asked, 2 * asked]
    minimums = minimum > 1 ? [(minimum + 1) / 2, minimum] : [minimum]
    overRecruitment = [1, 1.25, 1.5]
    roles = action.requires.isEmpty ? [.together] : [.together, .split]
    firstStep = [false, true]
  }

  /// Every combination, the last lever changing fastest.
  public var variants: [DesignVariant] {
    slots.flatMap { slots in
      hours.flatMap { hours in
        minimums.flatMap { minimum in
          overRecruitment.flatMap { factor in
            roles.flatMap { roles in
              firstStep.map { step in
                DesignVariant(
                  slots: slots, hours: hours, minimum: minimum, overRecruitment: factor, roles: roles,
                  takesFirstStep: step)
              }
            }
          }
        }
      }
    }
  }
}

extension DesignVariant {
  /// What a lever is set to, as text that tells settings apart.
  func setting(of lever: DesignLevers.Lever) -> String {
    switch lever {
    case .slots: "\(slots)"
    case .hours: "\(hours)"
    case .minimum: "\(minimum)"
    case .overRecruitment: "\(overRecruitment)"
    case .roles: roles.rawValue
    case .firstStep: "\(takesFirstStep)"
    }
  }
}
