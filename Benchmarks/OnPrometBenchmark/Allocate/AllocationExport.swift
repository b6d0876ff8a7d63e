import CivicMobilization
import OnPrometFiles

/// An allocation problem as one line of JSON, for a solver of mixed-integer programs: the piecewise linear curves, the options with
/// their loads, and which posts clash.
struct AllocationExport {
  let problem: AllocationProblem
  let seed: Int

  var line: String {
    let market = AllocationMarket(problem, rule: TurnoutRule())
    let parties = problem.parties.indices.map { party($0, market) }
    return JSONValue.object([
      .init("seed", .integer(seed)), .init("posts", .array(problem.posts.indices.map { post($0, market.curves) })),
      .init("parties", .array(parties)), .init("clashes", .array(clashes)),
    ]).text + "\n"
  }

  private func post(_ number: Int, _ curves: PostCurves) -> JSONValue {
    let points = curves.isPromising(number) ? (0..<PostCurve.points).map { curves.point(number, $0) } : []
    return .object([
      .init("loads", .array(points.map { .number($0.load) })),
      .init("impacts", .array(points.map { .number($0.impact) })),
    ])
  }

  private func party(_ number: Int, _ market: AllocationMarket) -> JSONValue {
    let options = problem.starts[number]..<problem.starts[number + 1]
    return .object([
      .init("limit", .integer(problem.parties[number].limit)),
      .init("posts", .array(options.map { .integer(Int(problem.post[$0])) })),
      .init("loads", .array(options.map { .number(Double(market.load[$0])) })),
      .init("worths", .array(options.map { .number(Double(market.worth[$0])) })),
    ])
  }

  private var clashes: [JSONValue] {
    let spans = problem.posts.map(\.span)
    return spans.indices.flatMap { left in
      (0..<left).filter { spans[left].clashes(with: spans[$0]) }.map { .array([.integer($0), .integer(left)]) }
    }
  }
}
