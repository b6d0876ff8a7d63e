/// What the promise of one citizen changes, per time that it is kept.
///
/// With κ = 1 if the citizen comes, N the others who come, M the places that the others promise and K the promises
/// needed: E[J(N+κ) 1{M+1 ≥ K} − J(N) 1{M ≥ K}] / P(κ = 1). A promise can thus matter by activating the action, even if
/// its author stays at home.
public struct MarginalImpact: Sendable, Hashable {
  /// The probability that the citizen keeps the promise, P(κ = 1).
  public let keepProbability: Double

  /// What the promise changes by its author coming: E[(J(N+1) − J(N)) κ 1{M+1 ≥ K}], per promise.
  public let perPromiseByComing: Double

  /// What the promise changes by activating the action: E[J(N) (1{M+1 ≥ K} − 1{M ≥ K})], per promise.
  public let perPromiseByActivating: Double

  /// What the promise changes, kept or not: the marginal impact times the keep probability.
  public var perPromise: Double { perPromiseByComing + perPromiseByActivating }

  /// The marginal impact; 0 where the promise is never kept.
  public var value: Double { byComing + byActivating }

  /// The part of `value` that is due to the author coming.
  public var byComing: Double { keepProbability > 0 ? perPromiseByComing / keepProbability : 0 }

  /// The part of `value` that is due to the action being activated.
  public var byActivating: Double { keepProbability > 0 ? perPromiseByActivating / keepProbability : 0 }
}
