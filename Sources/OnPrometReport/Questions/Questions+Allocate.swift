import CivicMobilization
import CivicRanking
import CivicStatistics

extension Questions {
  /// Who is proposed what, together?
  ///
  /// - Parameters:
  ///   - settings: What is asked of the allocation.
  ///   - newcomers: The share of places that newcomers are to get; 0 for any.
  ///   - seed: Where the random numbers of the search start.
  /// - Returns: One row a citizen and action.
  /// - Throws: ``QuestionError`` where an action is too large to be computed, or answers teach nothing.
  public func allocate(
    _ settings: AllocationSettings, newcomers: Double = 0, seed: Seed = Seed(1)
  ) throws(QuestionError) -> AllocateReport {
    let city = try fitted().allocationCase(settings)
    let allocation: Allocation
    do throws(CountDistributionError) {
      allocation = try Allocator(newcomerShare: newcomers, seed: seed).allocate(city.problem, workers: workers)
    } catch {
      throw .tooManyPlaces
    }
    return AllocateReport(
      city, allocation, catalog: catalog, settings: settings, newcomerShare: newcomers, language: language)
  }

  private func allocationCase(_ settings: AllocationSettings) throws(QuestionError) -> AllocationCase {
    let models = models ?? QuestionModels(turnout: turnout())
    let affinity = models.affinity
    do throws(OutlookError) {
      return try AllocationCase(
        catalog, turnout: models.turnout, affinity: affinity, learned: models.learned(beside: affinity),
        settings: settings, now: now, timeZone: zone, workers: workers)
    } catch {
      throw .outlook(error)
    }
  }
}
