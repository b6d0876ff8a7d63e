import CivicStatistics
import OnPrometBenchmark
import Testing

@Suite("What asking brings in simulated cities")
struct OutreachTrialTests {
  @Test("Asked by gain, a message fills more places than by lot, and than when everybody is asked")
  func fillRate() throws {
    var (byGain, byLot, everybody) = (0.0, 0.0, 0.0)
    for seed in 1...2 {
      let trial = try OutreachTrial(citizens: 1_500, actions: 10, seed: Seed(UInt64(seed)), workers: 2)
      let requests = try trial.byGain(limit: 15, workers: 2)
      byGain += trial.outcome(of: requests).fillRate
      byLot += trial.outcome(of: trial.byLot(like: requests)).fillRate
      everybody += trial.outcome(of: trial.everybody()).fillRate
    }
    #expect(byGain > byLot && byGain > everybody)
  }
}
