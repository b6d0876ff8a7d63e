import CivicDomain
import CivicLeverage
import CivicMobilization
import CivicStatistics
import Foundation

/// A made-up allocation problem: more is asked for than people can give.
struct AllocationSample {
  /// How many parties there are, and how many posts.
  let parties: Int
  let posts: Int
  /// Eligible posts per party.
  let options: Int
  /// Sum of the minimums, in multiples of the people who would come if everybody were sent wherever they can.
  let demand: Double
  let seed: Seed

  private static let weeks = 4
  private static let start = Date(timeIntervalSince1970: 1_800_000_000)

  /// Draws the problem: one party in twelve is a group, three in ten may be sent to two or three posts.
  func problem() -> AllocationProblem {
    var generator = seed.generator()
    let people = (0..<parties).map { _ in person(&generator) }
    let supply = people.reduce(0.0) { $0 + Double($1.party.places * $1.party.limit) * $1.keep }
    let sizes = (0..<posts).map { _ in exp(generator.normal(mean: 0, standardDeviation: 0.6)) }
    let scale = demand * supply / sizes.reduce(0, +)
    var problem = AllocationProblem(
      posts: sizes.enumerated().map { post($0, minimum: max(2, Int(($1 * scale).rounded())), &generator) })
    let kinds = (0..<posts).map { _ in generator.normal(mean: 0, standardDeviation: 0.4) }
    for (party, keep) in people {
      problem.append(
        party,
        options: numbers(&generator).map { number in
          let logOdds = logit(keep) + kinds[number] + generator.normal(mean: 0, standardDeviation: 0.3)
          return AllocationOption(post: number, keep: logistic(logOdds), fit: 0.05 * generator.uniform())
        })
    }
    return problem
  }

  /// Which posts are open to a party.
  private func numbers(_ generator: inout SeededGenerator) -> [Int] {
    var numbers = Set<Int>()
    while numbers.count < min(options, posts) { numbers.insert(generator.integer(below: posts)) }
    return numbers.sorted()
  }

  private func person(_ generator: inout SeededGenerator) -> (party: AllocationParty, keep: Double) {
    let places = generator.bernoulli(0.08) ? 2 + generator.integer(below: 3) : 1
    let limit = 1 + generator.categorical(weights: [0.7, 0.2, 0.1])
    return (AllocationParty(places: places, limit: limit), 0.45 + 0.45 * generator.uniform())
  }

  private func post(_ number: Int, minimum: Int, _ generator: inout SeededGenerator) -> AllocationPost {
    let capacity = Int((Double(minimum) * (1.7 + 0.8 * generator.uniform())).rounded(.up)) + 4
    let target = (minimum + capacity) / 2
    let hours = 1 + 3 * generator.uniform()
    let begin =
      Self.start + 3600 * Double(24 * generator.integer(below: 7 * Self.weeks) + 9 + generator.integer(below: 9))
    return AllocationPost(
      action: number,
      impact: ImpactFunction(
        curve: curve(minimum, target, &generator), minimum: minimum, target: target, capacity: capacity,
        usualNumber: target, hours: hours),
      span: TimeSpan(start: begin, end: begin + 3600 * hours), hours: hours)
  }

  private func curve(_ minimum: Int, _ target: Int, _ generator: inout SeededGenerator) -> ImpactCurve {
    switch generator.integer(below: 5) {
    case 0: .linear
    case 1: .threshold(Double(minimum))
    case 2: .power(0.6 + 0.8 * generator.uniform())
    case 3: .saturating(half: Double(target))
    default: .logistic(midpoint: Double(target), width: Double(target) / 5)
    }
  }
}
