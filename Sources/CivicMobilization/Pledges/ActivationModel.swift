import CivicDomain
import CivicStatistics

/// How probable it is that an action gets the promises it needs.
public struct ActivationChance: Sendable, Hashable {
  /// The probability.
  public let probability: Double
  /// Its standard error, 0 where it was computed exactly.
  public let standardError: Double
}

/// What is left to chance until an action closes: each promise made so far is withdrawn independently of the others with the same
/// probability, and further unconditional promises of one place come in, as many as their law says. Conditions are then resolved over
/// what remains. Whether people come is another matter: conditions, and the promises needed, are about promises.
public struct ActivationModel: Sendable {
  /// The probability that a promise is withdrawn, in 0...1.
  public var withdrawal: Double
  /// How many draws stand in for the exact law where conditions name people or groups, or contain `at most`.
  public var draws: Int
  /// Where the random numbers start.
  public var seed: Seed

  /// Creates a model.
  public init(withdrawal: Double, draws: Int = 4_000, seed: Seed = Seed(1)) {
    precondition((0...1).contains(withdrawal) && draws >= 1)
    self.withdrawal = withdrawal
    self.draws = draws
    self.seed = seed
  }

  /// The probability that an action gets the promises it needs; nil where it needs none.
  ///
  /// Exact, in O(thresholds × places²) at worst, where conditions count everybody alike; else by draws, each of which resolves the
  /// conditions.
  /// - Parameters:
  ///   - action: The action.
  ///   - resolver: The pledges.
  ///   - toCome: How many promises are still to come.
  /// - Returns: The probability, with its standard error where it was drawn.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  public func chance(
    of action: Action, in resolver: PledgeResolver, toCome: CountDistribution
  ) throws(CountDistributionError) -> ActivationChance? {
    guard let needed = action.promisesNeeded, needed > 0 else { return nil }
    let rows = resolver.inTime(resolver.pledged(to: action), for: action)
    if let thresholds = ThresholdPledges(rows, of: resolver.pledges) {
      let probability = try thresholds.probability(reaching: needed, keep: 1 - withdrawal, toCome: toCome)
      return ActivationChance(probability: probability, standardError: 0)
    }
    let trial = ActivationTrial(rows, needed: needed, resolver: resolver)
    var generator = seed.derived(for: action.id, purpose: "activation").generator()
    var reached = 0
    for _ in 0..<draws {
      let further = toCome.quantile(generator.uniform())
      if trial.reaches(further: further, isMade: { _ in !generator.bernoulli(withdrawal) }) { reached += 1 }
    }
    let share = Double(reached) / Double(draws)
    return ActivationChance(probability: share, standardError: (share * (1 - share) / Double(draws)).squareRoot())
  }
}

/// One draw of which promises remain, resolved.
private struct ActivationTrial {
  private let resolver: PledgeResolver
  private let early: [Int]
  private let lastResorts: [Int]
  private let graph: ConditionGraph
  private let needed: Int

  init(_ rows: [Int], needed: Int, resolver: PledgeResolver) {
    self.resolver = resolver
    self.needed = needed
    let pledges = resolver.pledges
    early = rows.filter { pledges.conditions[$0]?.isMonotone ?? true }
    lastResorts = LastResortAdmission.order(
      rows.filter { !(pledges.conditions[$0]?.isMonotone ?? true) }, in: pledges)
    graph = ConditionGraph(
      rows: early, conditions: early.map { pledges.conditions[$0] }, of: pledges, goal: needed,
      directory: resolver.directory)
  }

  func reaches(further: Int, isMade: (Int) -> Bool) -> Bool {
    var largest = GreatestFixedPoint(graph, present: early.map(isMade))
    largest.settle(further: further)
    guard largest.total + further < needed, !lastResorts.isEmpty else { return largest.total + further >= needed }
    var held = HeldPlaces(resolver.pledges, directory: resolver.directory, further: further)
    for (pledge, row) in early.enumerated() where largest.holds[pledge] { held.count(row) }
    var admission = LastResortAdmission(resolver.pledges, held: held)
    admission.settle(lastResorts.filter(isMade))
    return admission.held.total >= needed
  }
}
