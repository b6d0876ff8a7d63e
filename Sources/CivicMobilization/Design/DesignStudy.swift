import CivicDomain
import CivicLeverage
import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import CivicTurnout

/// What shape of an action makes those who help once matter: every variant evaluated on the people who would be asked.
///
/// Whom a variant is open to follows from the rules of eligibility (a shorter action fits more agendas, more slots fit more people), who
/// accepts and keeps from the fitted models. The action is looked at as if nobody had promised yet; who already has is not asked.
public struct DesignStudy: Sendable {
  /// One row a variant, in the order of ``DesignLevers/variants``.
  public let outcomes: [DesignOutcome]
  /// Whether each outcome is on the front of more impact, fewer hours and less risk of cancelling.
  public let isOnFront: [Bool]
  /// Which lever moves the impact per hour.
  public let sensitivity: LeverSensitivity

  /// Evaluates every variant: exactly where there is one slot that nobody is turned away from, else by simulation.
  ///
  /// O(variants × trials × people) at most. The result does not depend on the number of workers.
  /// - Parameters:
  ///   - action: The action as it is.
  ///   - campaign: What participants add to the campaign that it belongs to, beside its other actions; nil for none.
  ///   - levers: What may be varied; at most eight slots.
  ///   - candidates: The people who are asked.
  ///   - affinity: How likely they are to accept.
  ///   - turnout: How likely they are to come.
  ///   - context: The moment, for eligibility.
  ///   - map: The action map, for what is usual of the mode.
  ///   - trials: How many courses of events are simulated, at least 2.
  ///   - seed: Where the random numbers start.
  ///   - workers: How many threads share the variants.
  /// - Throws: `CountDistributionError.supportTooLarge` for many millions of people.
  public init(
    of action: Action, in campaign: ImpactFunction? = nil, levers: DesignLevers, candidates: [Candidate],
    affinity: AffinityModel,
    turnout: FittedTurnoutModel, context: EligibilityContext, map: ActionMap = .standard, trials: Int = 400,
    seed: Seed = Seed(1), workers: Int = 1
  ) throws(CountDistributionError) {
    precondition(trials >= 2, "one trial tells nothing of chance")
    let variants = levers.variants
    let crowd = DesignCrowd(
      candidates, asked: action, levers, affinity: affinity, turnout: turnout, context: context)
    let impact = DesignImpact(
      action, in: campaign, map: map, most: candidates.count, longest: levers.hours.max() ?? 0)
    let exact = ExactDesign(crowd: crowd, impact: impact, shock: turnout.shock)
    let simulation = DesignSimulation(
      crowd: crowd, impact: impact, shock: turnout.shock,
      trials: DesignTrials(count: trials, people: candidates.count, seed: seed))
    var found = [Result<DesignOutcome, CountDistributionError>?](repeating: nil, count: variants.count)
    parallelFill(&found, blockSize: 4, workers: workers) { range, elements in
      for (place, number) in range.enumerated() {
        elements[place] = Result { () throws(CountDistributionError) in
          try exact.outcome(of: variants[number]) ?? simulation.outcome(of: variants[number])
        }
      }
    }
    var outcomes: [DesignOutcome] = []
    for case let result? in found { outcomes.append(try result.get()) }
    self.outcomes = outcomes
    isOnFront = ParetoFront.members(of: outcomes)
    sensitivity = LeverSensitivity(outcomes) { $0.impactPerHour }
  }
}
