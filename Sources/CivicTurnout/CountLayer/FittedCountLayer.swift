import CivicStatistics

/// What was learned of how places share their fates, ready to count the places of any events.
public struct FittedCountLayer: Codable, Sendable, Equatable {
  /// How much the places of a block share a fate.
  public let dispersion: BlockDispersion
  /// The deviation τ of the shock that all places of an event share, on the log-odds.
  public let shock: Double
  /// How many quadrature nodes stand for the shock.
  public let nodes: Int
  /// How the fit of the dispersion went; its log-likelihood is that of the blocks. Nil where the parts were given.
  public let summary: FitSummary?

  /// Makes a layer of known parts: a stated prior, or what was learned elsewhere.
  /// - Parameters:
  ///   - dispersion: How much the places of a block share a fate.
  ///   - shock: The deviation τ of the shared shock, 0 or more.
  ///   - nodes: How many quadrature nodes stand for the shock.
  ///   - summary: How the fit of the dispersion went, if there was one.
  public init(dispersion: BlockDispersion, shock: Double, nodes: Int = 9, summary: FitSummary? = nil) {
    precondition(shock >= 0 && shock < .infinity && nodes >= 1, "no such shock")
    self.dispersion = dispersion
    self.shock = shock
    self.nodes = nodes
    self.summary = summary
  }

  /// The turnout of every event.
  /// - Parameter places: The places with their probabilities; a level or a block never seen is no problem.
  /// - Returns: One forecast for each event, in the order of their numbers.
  /// - Throws: ``CountLayerError/factorCountDiffers(fitted:given:)`` and ``CountLayerError/eventTooLarge``.
  /// - Complexity: O(nodes × n log n) for an event of n places, more where blocks are large.
  public func forecasts(of places: PredictedPlaces) throws(CountLayerError) -> [CountForecast] {
    guard places.factors.count == dispersion.effects.count else {
      throw .factorCountDiffers(fitted: dispersion.effects.count, given: places.factors.count)
    }
    let law = SharedShock(deviation: shock, nodes: nodes)
    var forecasts: [CountForecast] = []
    forecasts.reserveCapacity(places.eventCount)
    for blocks in FateBlocks(places).byEvent {
      forecasts.append(try EventCount(blocks, of: places, dispersion).forecast(law))
    }
    return forecasts
  }
}
