/// A search for the best parameters of one kind of model: from a start along axes, one after the other, each from the
/// best so far.
package struct ParameterSearch: Sendable {
  /// How good a model is, the higher the better; throws for one that cannot be measured.
  package typealias Measure = (any RankingModel) throws(RankingModelError) -> Double

  private let search: @Sendable (Measure) throws(RankingModelError) -> any RankingModel

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - start: Where the first axis begins, and the result where there is no axis.
  ///   - axes: For each axis the models to try, given the best so far.
  package init<Model: RankingModel>(from start: Model, along axes: [@Sendable (Model) -> [Model]] = []) {
    search = { (measure: Measure) throws(RankingModelError) -> any RankingModel in
      var best = start
      var highest = -Double.infinity
      var failure: RankingModelError?
      for axis in axes {
        for candidate in axis(best) {
          do throws(RankingModelError) {
            let value = try measure(candidate)
            if value > highest { (best, highest) = (candidate, value) }
          } catch {
            failure = error
          }
        }
      }
      if highest == -.infinity, let failure { throw failure }
      return best
    }
  }

  /// The model that measures highest, the first of equals.
  ///
  /// - Parameter measure: How good a model is.
  /// - Returns: The model.
  /// - Throws: What the measure threw, where it failed for every model.
  package func best(by measure: Measure) throws(RankingModelError) -> any RankingModel {
    try search(measure)
  }
}
