import CivicLinearAlgebra
import CivicStatistics

/// Logistic regression on functions of columns that nobody has to choose: hats of each number, an effect of each level, all
/// shrunk by a ridge, and the crosses of two columns that prove themselves on rows held out.
///
/// The ridge, and after how many days a row counts half, are those with the lowest log loss on the folds. Crosses are found in
/// rounds: what each pair of columns adds to the model so far is estimated by one Newton step on the rows a fold learns from
/// (a score test with a ridge) and judged on those it holds out; a pair is taken if its gain exceeds `requiredErrors` standard
/// errors, rows clustered by week or group, and is positive in every fold. Then everything is fitted again.
///
/// Source of the screening: Friedman, "Multivariate adaptive regression splines" (1991), in its forward steps, here judged out
/// of sample. Without folds the first ridge and half-life remain, and there are no crosses.
public struct SplineLogistic: Hashable, Codable, Sendable {
  /// The ridges λ to choose from, of the penalty ½λ‖β‖²; the first is where the search starts.
  public var penalties: [Double]
  /// The half-lives to choose from, in days; the first is where the search starts.
  public var halfLives: [Double]
  /// How many rounds look for crosses.
  public var rounds: Int
  /// How many crosses a round takes at most.
  public var crossesPerRound: Int
  /// How many standard errors the gain of a cross must exceed.
  public var requiredErrors: Double
  /// Crosses of columns whose functions make more pairs are not looked at.
  public var maximumPairs: Int

  /// Creates a configuration.
  /// - Parameters:
  ///   - penalties: The ridges to choose from, above 0.
  ///   - halfLives: The half-lives to choose from, in days.
  ///   - rounds: How many rounds look for crosses.
  ///   - crossesPerRound: How many crosses a round takes at most.
  ///   - requiredErrors: How many standard errors the gain of a cross must exceed.
  ///   - maximumPairs: Crosses of columns whose functions make more pairs are not looked at.
  public init(
    penalties: [Double] = [20, 10, 40], halfLives: [Double] = [.infinity, 365, 180], rounds: Int = 4,
    crossesPerRound: Int = 6, requiredErrors: Double = 2, maximumPairs: Int = 200_000
  ) {
    precondition(!penalties.isEmpty && penalties.allSatisfy { $0 > 0 }, "there is a ridge to choose")
    precondition(!halfLives.isEmpty && halfLives.allSatisfy { $0 > 0 }, "there is a half-life to choose")
    self.penalties = penalties
    self.halfLives = halfLives
    self.rounds = rounds
    self.crossesPerRound = crossesPerRound
    self.requiredErrors = requiredErrors
    self.maximumPairs = maximumPairs
  }

  /// Chooses and fits.
  /// - Parameters:
  ///   - rows: The rows, of both outcomes.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: The fitted model, and what it forecast of the rows held out.
  /// - Throws: ``LogisticRegressionError``, such as for a constant outcome.
  /// - Complexity: A few dozen fits, and for each round one pass over the rows for each pair of columns.
  public func fit(_ rows: OutcomeRows, workers: Int = 1) throws(LogisticRegressionError) -> DevelopedSplineLogistic {
    var search = SplineSearch(self, rows, workers: workers)
    try search.chooseSettings()
    for _ in 0..<rounds where try !search.addCrosses() { break }
    return try search.developed()
  }
}
