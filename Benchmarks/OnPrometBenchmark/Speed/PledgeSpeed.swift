import CivicDomain
import CivicStatistics
import OnPromet

extension KernelSpeed {
  /// Resolves a million conditional pledges to one action, of which each names three others, half of them in a chain that falls from its
  /// end.
  func pledgeRows(pledges: Int = 1_000_000) throws -> [SpeedRow] {
    let action = try Action(id: "a", title: "A", promisesNeeded: pledges)
    let names = (0..<pledges).map { "c\($0)" }
    var generator = seed.derived(for: "conditions", purpose: "speed").generator()
    var table = PledgeTable()
    table.reserveCapacity(pledges)
    for number in 0..<pledges {
      // The first half waits for the next in line, and the last of it for somebody who never pledged.
      let isChain = number < pledges / 2
      let next = number + 1 < pledges / 2 ? names[number + 1] : "nobody"
      let others = (0..<(isChain ? 2 : 3)).map { _ in names[pledges / 2 + generator.integer(below: pledges / 2)] }
      let condition: PledgeCondition =
        isChain
        ? .and([.all(of: [next]), .atLeast(1, of: .members(others))])
        : .or([.all(of: others), .atLeast(generator.integer(below: pledges), of: .everyone)])
      table.append(try Pledge(citizen: names[number], action: action.id, condition: condition))
    }
    let catalog = Catalog(actions: [action], pledges: table)
    return [
      SpeedRow.timed("resolve, \(pledges) pledges, 3 references each", threads: 1, repetitions: repetitions) {
        let resolution = PledgeResolver(catalog).resolution(of: action)
        precondition(resolution.held == pledges / 2, "the chain falls, the others hold")
      }
    ]
  }
}
