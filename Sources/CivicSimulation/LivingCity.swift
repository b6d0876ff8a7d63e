import CivicDomain
import CivicStatistics
import Foundation

/// A city that goes on living: whatever its people are asked, week after week, they answer, come, forget and change by laws of their own.
///
/// No forecast assumes these laws: the chance of coming is no logistic regression, people's reliability drifts, friends pull one
/// another, and of those who would come some forget. What chance decides about a citizen and an action is decided by the seed and
/// both numbers alone, so that the same question gets the same answer whoever asks it: policies are compared on common random numbers.
///
/// Only what stands in ``citizens``, ``organizations`` and ``actions`` may be shown to a policy.
public struct LivingCity: Sendable {
  /// The laws.
  public let laws: Laws
  /// Who promises which places by themselves, by action, in the order of time.
  public let volunteers: [[Volunteer]]
  /// When each action is made known.
  public let announcements: [Date]
  private let seed: Seed
  private let pledges: PledgeDrawing
  private let proposals: ProposalDrawing
  private let acceptEffects: [Double]
  private let drifts: [Double]
  private let forgetfulness: [Double]
  private let friendships: Friendships

  /// A promise that nobody asked for.
  public struct Volunteer: Sendable, Hashable {
    /// The citizen's number.
    public let citizen: Int
    /// When she promises.
    public let at: Date
    /// Places promised.
    public let places: Int
  }

  init(seed: Seed, laws: Laws, pledges: PledgeDrawing, proposals: ProposalDrawing, friendships: Friendships) {
    (self.seed, self.laws, self.pledges, self.proposals, self.friendships) = (
      seed, laws, pledges, proposals, friendships
    )
    volunteers = pledges.plans.map { plan in
      var generator = seed.derived(for: plan.action.id, purpose: "volunteers").generator()
      return pledges.promises(plan, using: &generator).map {
        Volunteer(citizen: $0.person, at: $0.at, places: $0.places)
      }
    }
    announcements = pledges.plans.map(\.opens)
    func effects(_ purpose: String, _ draw: (inout SeededGenerator) -> Double) -> [Double] {
      pledges.people.map { person in
        var generator = seed.derived(for: person.citizen.id, purpose: purpose).generator()
        return draw(&generator)
      }
    }
    let acceptSpread = pledges.configuration.accepting.citizenSpread
    acceptEffects = effects("willingness") { $0.normal(standardDeviation: acceptSpread) }
    drifts = effects("drift") { $0.normal(standardDeviation: laws.citizenDrift) }
    forgetfulness = effects("forgetfulness") { $0.beta(laws.forgetting.0, laws.forgetting.1) }
  }

  /// The people.
  public var citizens: [Citizen] { pledges.people.map(\.citizen) }
  /// The associations.
  public var organizations: [Organization] { pledges.organizers.map(\.organization) }
  /// All actions of the year, those too that are not made known yet.
  public var actions: [Action] { pledges.plans.map(\.action) }

  /// The numbers of a citizen's friends, rising.
  public func friends(of citizen: Int) -> [Int32] { friendships.friends[citizen] }

  /// The probability that a citizen says yes to what stands at a place of a list she was sent; nobody reads on for ever.
  public func acceptance(citizen: Int, action: Int, place: Int) -> Double {
    let logOdds = proposals.logOdds(pledges.people[citizen], pledges.plans[action], effect: acceptEffects[citizen])
    return pow(laws.attention, Double(place - 1)) * logistic(logOdds)
  }

  /// The probability that a citizen who promised and did not withdraw comes.
  /// - Parameters:
  ///   - citizen: The citizen's number.
  ///   - action: The action's number.
  ///   - leadDays: How many days before the action she promised.
  ///   - hasFriend: Whether a friend of hers promised too.
  ///   - isReminded: Whether she was reminded shortly before.
  /// - Returns: The probability.
  public func keeping(citizen: Int, action: Int, leadDays: Double, hasFriend: Bool, isReminded: Bool) -> Double {
    let plan = pledges.plans[action]
    let years = plan.due.timeIntervalSince(pledges.configuration.now) / (365.25 * 86_400)
    let inclination =
      pledges.logOdds(pledges.people[citizen], plan, leadDays: leadDays) + drifts[citizen] * years
      + (hasFriend ? laws.friend : 0)
    let willing = -expm1(-exp(laws.steepness * inclination))
    let forgets = forgetfulness[citizen] * -expm1(-leadDays / laws.memoryDays)
    return willing * (1 - forgets * (isReminded ? 1 - laws.reminder : 1))
  }

  /// A number in 0..<1 that decides over something between a citizen and an action, the same whenever it is asked for.
  ///
  /// - Parameters:
  ///   - purpose: What it decides.
  ///   - citizen: The citizen's number.
  ///   - action: The action's number.
  ///   - time: How many times the same was decided before.
  /// - Returns: The number.
  public func chance(of purpose: Purpose, citizen: Int, action: Int, time: Int = 0) -> Double {
    let pair = "\(pledges.people[citizen].citizen.id) \(pledges.plans[action].action.id) \(time)"
    var generator = seed.derived(for: pair, purpose: purpose.rawValue).generator()
    return generator.uniform()
  }

  /// What chance decides.
  public enum Purpose: String, Sendable {
    /// Whether she says yes.
    case accepting
    /// After how long she answers.
    case delay
    /// Whether she takes the promise back.
    case withdrawing
    /// Whether she comes.
    case coming
    /// Whether the organizer notes it.
    case ticking
  }

  /// The probability that somebody's coming is noted at an action.
  public func ticking(action: Int) -> Double {
    pledges.plans[action].organizer.map { pledges.organizers[$0].ticksList } ?? 0.7
  }

  /// The share of promises that are taken back.
  public var withdrawing: Double { pledges.configuration.keeping.withdrawn }
}
