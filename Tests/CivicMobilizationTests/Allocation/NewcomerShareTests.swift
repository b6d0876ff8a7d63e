import CivicDomain
import CivicLeverage
import CivicMobilization
import CivicStatistics
import Testing

@Suite("Newcomers' share of an allocation")
struct NewcomerShareTests {
  /// Ten who come likely and like to, ten newcomers who do less, and room for twelve.
  private func problem(newcomers: Int = 10) -> AllocationProblem {
    var problem = AllocationProblem(posts: [
      AllocationPost(
        action: 0, impact: ImpactFunction(curve: .linear, target: 10, usualNumber: 10, hours: 2), room: 12)
    ])
    for number in 0..<20 where number < 10 + newcomers {
      problem.append(
        AllocationParty(isNewcomer: number >= 10),
        options: [AllocationOption(post: 0, keep: number < 10 ? 0.9 : 0.6, fit: number < 10 ? 0.1 : 0)])
    }
    return problem
  }

  @Test(
    "without a share most likely comers are sent; with one it is reached, at the least loss",
    arguments: [0.3, 0.5, 0.8])
  func share(wanted: Double) throws {
    let free = try Allocator().allocate(problem())
    #expect(try #require(free.newcomerShare) < 0.25)
    let fair = try Allocator(newcomerShare: wanted).allocate(problem())
    let share = try #require(fair.newcomerShare)
    #expect(share >= wanted)
    #expect(fair.objective < free.objective)
    #expect(fair.upperBound >= fair.objective)
  }

  @Test("a share that nobody could fill is not reached, and that can be told")
  func impossible() throws {
    let allocation = try Allocator(newcomerShare: 0.9).allocate(problem(newcomers: 0))
    #expect(allocation.newcomerShare.map { $0 < 0.9 } ?? true)
  }
}
