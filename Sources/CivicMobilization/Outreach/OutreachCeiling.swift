import CivicDomain
import CivicStatistics
import CivicTurnout

/// How likely it is at best that enough people come to an action: with everybody asked who may be.
///
/// An upper bound: places run out only for people as they come, whoever promised on a condition that may still hold counts, and enough
/// people and enough promises are each looked at for itself. Where no condition is open, no promises are needed and places
/// do not run out, it is the probability itself.
struct OutreachCeiling {
  private let needed: Int
  private let minimum: Int
  private let room: Int
  private let toCome: CountDistribution
  private let newcomerLogOdds: Double
  /// How many come of those who promised, by node of the shock.
  private let promised: [CountDistribution]
  private let shock: SharedShock

  /// Prepares the bound; nil where the action asks neither for a minimum nor for promises, since everybody then adds something.
  /// - Parameters:
  ///   - action: The action.
  ///   - turnout: Its turnout if nobody is asked.
  ///   - promises: The promises made to it so far.
  ///   - model: The model that forecasts who comes.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  init?(
    _ action: Action, _ turnout: ActionTurnout, promises: [Promise], model: FittedTurnoutModel
  ) throws(CountDistributionError) {
    guard action.minimum != nil || action.promisesNeeded != nil else { return nil }
    minimum = action.minimum ?? 0
    needed = promises.further(reaching: action.promisesNeeded ?? 0)
    room = action.promiseLimit.map { max(0, $0 - turnout.promised) } ?? .max
    (toCome, newcomerLogOdds) = (turnout.toCome, turnout.newcomerLogOdds)
    promised = try model.kept(of: promises.filter { $0.further != Promise.never })
    shock = model.shock
  }

  /// The bound if some people are asked. O(nodes × people × log² people).
  /// - Parameters:
  ///   - candidates: The people.
  ///   - shockTable: The shock of the model, tabulated.
  /// - Returns: No less than the probability that the action goes ahead and its minimum come.
  /// - Throws: `CountDistributionError.supportTooLarge` for many millions of people.
  func probability(
    asking candidates: [OutreachCandidate], _ shockTable: ShockTable
  ) throws(CountDistributionError) -> Double {
    let made = toCome.adding(try .poissonBinomial(probabilities: candidates.map { Double($0.accept) }))
    let active = made.capped(at: room).probability(atLeast: needed)
    let keep = shock.probabilities(logOdds: newcomerLogOdds)
    var sum = 0.0
    for (node, weight) in shock.weights.enumerated() {
      let coming = candidates.map { candidate in
        Double(
          candidate.accept
            * shockTable.probability(logOdds: Float(newcomerLogOdds) + candidate.effect, node: node))
      }
      let further = try toCome.thinned(by: keep[node]).adding(.poissonBinomial(probabilities: coming))
      let come = promised[node].adding(further.capped(at: room))
      sum += weight * min(active, come.probability(atLeast: minimum))
    }
    return min(1, sum)
  }
}
