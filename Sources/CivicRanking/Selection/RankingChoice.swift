import CivicStatistics

/// A family with the parameters that the data chose, and how it did on ballots that it had not seen.
public struct RankingChoice: Sendable {
  /// The family.
  public let family: ModelFamily
  /// The model with its parameters; fit it to all data to use it.
  public let model: any RankingModel
  /// NDCG at the selection's cutoff for each citizen with held-out ballots; empty where no ballot could be cut.
  public let validation: [Double]

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - family: The family.
  ///   - model: The model with its parameters.
  ///   - validation: NDCG for each citizen with held-out ballots.
  public init(family: ModelFamily, model: any RankingModel, validation: [Double]) {
    self.family = family
    self.model = model
    self.validation = validation
  }

  /// The mean of ``validation``; 0 where there is none.
  public var meanValidation: Double { validation.isEmpty ? 0 : SampleMean(validation).value }

  /// Whether it did better than another by more than two standard errors of the paired difference.
  ///
  /// - Parameter other: A choice of the same selection.
  /// - Returns: `false` too where no ballot could be cut.
  public func isClearlyBetter(than other: RankingChoice) -> Bool {
    guard !validation.isEmpty && validation.count == other.validation.count else { return false }
    let difference = SampleMean(zip(validation, other.validation).map { $0 - $1 })
    return difference.value > 2 * difference.standardError
  }
}
