import CivicDomain
import CivicLinearAlgebra
import CivicStatistics

/// How answers depart from the stated prior: its log-odds are the offset, and each coefficient is 0 where the prior is right.
///
/// A column is scaled by the standard deviation that its coefficient is expected to have, so that one ridge of 1 on all
/// of them is the prior N(0, deviation²) of each.
struct AnswerRegression {
  private enum Term: Hashable {
    case base, slope, nearness, depth
    case trait(ActionTrait)
  }

  private let terms: [Term: (column: Int, deviation: Double)]
  private let themes: Hierarchy
  private let neutral: Double
  private(set) var coefficients: [Double]

  /// Fits the departures. O(answers × terms²).
  init(
    _ answers: ArraySlice<AnsweredProposals.Answer>, weights: AnswerWeights, model: AcceptanceModel,
    prior: AffinityModel, workers: Int
  ) throws(AcceptanceError) {
    let hierarchy = prior.themes.hierarchy
    let traits = Set(answers.flatMap { ActionTrait.traits(of: $0.action, themes: hierarchy).map(\.trait) })
    let sorted = traits.sorted { $0.description < $1.description }
    let expected: [(Term, Double)] =
      [
        (.base, model.baseDeviation), (.slope, model.slopeDeviation), (.nearness, model.slopeDeviation),
        (.depth, model.depthDeviation),
      ] + sorted.map { (.trait($0), model.traitDeviation) }
    terms = Dictionary(
      uniqueKeysWithValues: expected.enumerated().map { ($1.0, (column: $0, deviation: $1.1)) })
    themes = hierarchy
    neutral = prior.weights.bias
    coefficients = [Double](repeating: 0, count: expected.count)

    var design = Matrix<Double>(rows: answers.count, columns: expected.count)
    for (row, answer) in answers.enumerated() {
      forEachTerm(of: answer) { column, amount in design[row, column] += amount }
    }
    do throws(LogisticRegressionError) {
      coefficients = try RidgeLogisticRegression(penalty: 1, hasIntercept: false).fit(
        features: design, outcomes: answers.map { $0.isAccepted ? 1 : 0 }, weights: weights.values,
        offsets: answers.map(\.prior.logit), workers: workers
      ).coefficients
    } catch {
      throw .notFitted(error)
    }
  }

  /// The log-odds of an answer, its place in the list included.
  func logOdds(of answer: AnsweredProposals.Answer) -> Double {
    var sum = answer.prior.logit
    forEachTerm(of: answer) { column, amount in sum += coefficients[column] * amount }
    return sum
  }

  private func forEachTerm(of answer: AnsweredProposals.Answer, _ body: (_ column: Int, _ amount: Double) -> Void) {
    func add(_ term: Term, _ amount: Double) {
      guard let (column, deviation) = terms[term] else { return }
      body(column, deviation * amount)
    }
    add(.base, 1)
    add(.slope, answer.prior.logit - neutral)
    add(.nearness, answer.prior.nearness)
    add(.depth, answer.depth)
    for (trait, amount) in ActionTrait.traits(of: answer.action, themes: themes) { add(.trait(trait), amount) }
  }

  private func departure(_ term: Term) -> Double {
    terms[term].map { coefficients[$0.column] * $0.deviation } ?? 0
  }

  /// What ln of the place in the list adds, per unit.
  var depthEffect: Double { departure(.depth) }

  /// What the traits of actions add.
  var effects: AnswerEffects {
    var amounts: [ActionTrait: Double] = [:]
    for case .trait(let trait) in terms.keys { amounts[trait] = departure(.trait(trait)) }
    return AnswerEffects(amounts)
  }

  /// The stated weights, moved by what was learned; nil if a term turned around, so that its reasons would be untrue.
  func weights(from stated: AffinityWeights) -> AffinityWeights? {
    let slope = 1 + departure(.slope)
    let nearness = slope + departure(.nearness)
    guard slope > 0 && nearness > 0 else { return nil }
    var weights = stated
    weights.neutralAcceptance = logistic(stated.bias + departure(.base))
    weights.theme *= slope
    weights.mode *= slope
    weights.nearness *= nearness
    return weights
  }
}

extension AffinityExplanation {
  /// What of the log-odds is due to how far one has to go.
  fileprivate var nearness: Double {
    reasons.reduce(0) { sum, reason in
      switch reason {
      case .near(_, let contribution), .remote(let contribution): sum + contribution
      default: sum
      }
    }
  }
}
