import CivicDomain
import CivicStatistics
import Foundation

/// Asks who is not reached yet, and how word of mouth spreads.
public struct ReachStudy: Sendable {
  /// Against whom participants are compared; nil for the citizens themselves.
  public var population: ReferencePopulation?
  /// Counts the promises to actions of this organizer alone; nil counts all.
  public var organizer: String?
  /// The attribute by which the next invitation is decided; nil takes the first that is known.
  public var attribute: SegmentAttribute?
  /// Within how many days somebody is a newcomer, and what a participant brings counts.
  public var days: Double
  /// Segments of fewer people are shown together.
  public var smallestSegment: Int
  /// How many messages a citizen may get.
  public var fatigue: FatigueBudget
  /// Where the random numbers start.
  public var seed: Seed

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - population: Against whom participants are compared; nil for the citizens themselves.
  ///   - organizer: Counts the promises to actions of this organizer alone; nil counts all.
  ///   - attribute: The attribute by which the next invitation is decided; nil takes the first that is known.
  ///   - days: Within how many days somebody is a newcomer, and what a participant brings counts; above 0.
  ///   - smallestSegment: Segments of fewer people are shown together.
  ///   - fatigue: How many messages a citizen may get.
  ///   - seed: Where the random numbers start.
  public init(
    population: ReferencePopulation? = nil, organizer: String? = nil, attribute: SegmentAttribute? = nil,
    days: Double = 90, smallestSegment: Int = 5, fatigue: FatigueBudget = .standard, seed: Seed = Seed(1)
  ) {
    precondition(days > 0 && days.isFinite, "newcomers are counted within some days")
    self.population = population
    self.organizer = organizer
    self.attribute = attribute
    self.days = days
    self.smallestSegment = smallestSegment
    self.fatigue = fatigue
    self.seed = seed
  }

  /// What was found.
  public struct Findings: Sendable {
    /// Who is new.
    public let newcomers: NewcomerShare
    /// How word of mouth spreads.
    public let referral: ReferralNumber
    /// How far each segment is reached, attribute by attribute.
    public let segments: [SegmentReach]
    /// Participants whose segment the reference population does not have.
    public let outside: Int
    /// Where the next invitation should go; nil where no attribute is known.
    public let invitation: (attribute: SegmentAttribute, choice: InvitationChoice)?
  }

  /// Looks at a catalog.
  ///
  /// - Parameters:
  ///   - catalog: Citizens, actions, promises, and proposals for the next invitation.
  ///   - now: The instant; later promises are left out.
  /// - Returns: What was found.
  /// - Throws: ``ReachError``.
  /// - Complexity: O(citizens + promises log promises + proposals).
  public func findings(of catalog: Catalog, now: Date) throws(ReachError) -> Findings {
    let year = CivilDate(daysSince1970: Int((now.timeIntervalSince1970 / 86_400).rounded(.down))).year
    let promises = FirstPromises(catalog, organizer: organizer, now: now)
    guard !promises.all.isEmpty else { throw .nobodyTookPart }
    let population = population ?? ReferencePopulation(citizens: catalog.citizens, year: year)
    let names = Set(promises.all.map { catalog.pledges.citizens[$0.citizen] })
    let participants = catalog.citizens.filter { names.contains($0.id) }
    let counting = try SegmentCounting(population, participants, year: year, smallest: smallestSegment)
    let attribute = attribute ?? population.attributes.first
    if let attribute, !population.attributes.contains(attribute) { throw .unknownAttribute(attribute) }
    return Findings(
      newcomers: NewcomerShare(promises, since: now.timeIntervalSince1970 - 86_400 * days),
      referral: ReferralNumber(
        promises, citizens: catalog.pledges.citizens.count, days: days, now: now.timeIntervalSince1970),
      segments: SegmentCount.judged(counting.counts), outside: counting.outside,
      invitation: attribute.map { attribute in
        let record = InvitationRecord(catalog, promises, by: attribute, year: year, fatigue: fatigue, now: now)
        let values = population.segments.filter { $0.attribute == attribute }.map(\.value)
        return (attribute, InvitationChoice(record.arms(of: values), seed: seed))
      })
  }
}
