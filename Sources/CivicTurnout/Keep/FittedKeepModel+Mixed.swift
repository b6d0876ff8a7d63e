import CivicDomain
import CivicStatistics

extension FittedKeepModel {
  /// Replaces the effects that follow from stated strengths by those of a mixed logistic regression, if it can be fitted.
  mutating func estimateEffects(_ history: KeepHistory, citizens names: IdentifierTable) {
    guard let estimate = MixedKeepEstimate(history) else {
      model.method = .pooled
      return
    }
    base.effect = estimate.newcomer - logit(pooledProbability)
    estimate.replaceEffects(of: &citizens, .citizen, names)
    estimate.replaceEffects(of: &organizers, .organizer, history.organizers)
    estimate.replaceEffects(of: &modes, .mode, history.modes)
    deviations = estimate.deviations
  }
}
