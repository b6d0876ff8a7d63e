import CivicStatistics
import Foundation

/// How the places of many lists are shared out among the things that could stand there.
public struct Exposure: Hashable, Sendable {
  /// How often each thing is shown.
  public let counts: [Int]

  /// Creates an exposure.
  ///
  /// - Parameter counts: How often each thing is shown, at least 0, for at least one thing.
  public init(counts: [Int]) {
    precondition(!counts.isEmpty && counts.allSatisfy { $0 >= 0 }, "an exposure counts at least one thing")
    self.counts = counts
  }

  /// Counts what lists show.
  ///
  /// - Parameters:
  ///   - lists: The things on each list, numbered from 0.
  ///   - candidates: How many things there are.
  public init(lists: [[Int]], candidates: Int) {
    var counts = [Int](repeating: 0, count: candidates)
    for list in lists {
      for thing in list { counts[thing] += 1 }
    }
    self.init(counts: counts)
  }

  /// The share of the things that anybody is shown.
  public var coverage: Double { Double(counts.count { $0 > 0 }) / Double(counts.count) }

  /// Gini's coefficient: 0 if all are shown equally often, (n − 1)/n if all places go to one of n. 0 if nothing is shown.
  ///
  /// Σ (2i − n − 1) xᵢ / (n Σ xᵢ) over the counts in rising order, i from 1.
  public var gini: Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return 0 }
    let n = counts.count
    var sum = 0.0
    for (i, count) in counts.sorted().enumerated() { sum += Double(2 * (i + 1) - n - 1) * Double(count) }
    return sum / (Double(n) * Double(total))
  }

  /// How little known what is shown is: the mean over all places of −log₂ of the thing's share of the people.
  ///
  /// Source: Vargas and Castells, "Rank and relevance in novelty and diversity metrics" (2011), self-information.
  ///
  /// - Parameters:
  ///   - popularity: How many people chose each thing; what nobody chose counts as chosen by one.
  ///   - people: How many people there are, at least 1.
  /// - Returns: Bits; 0 if nothing is shown.
  public func novelty(popularity: [Int], people: Int) -> Double {
    precondition(popularity.count == counts.count && people >= 1, "every thing needs its popularity")
    var (bits, places) = (0.0, 0)
    for (count, chosen) in zip(counts, popularity) where count > 0 {
      bits += Double(count) * log2(Double(people) / Double(max(1, chosen)))
      places += count
    }
    return places > 0 ? bits / Double(places) : 0
  }
}

extension Exposure {
  /// A figure of the exposure with its standard error by the bootstrap over lists.
  ///
  /// A thing that only one list shows is missing from about a third of the samples, so that the coverage of samples lies
  /// below that of the whole; only their spread is used.
  ///
  /// - Parameters:
  ///   - lists: The things on each list, numbered from 0.
  ///   - candidates: How many things there are.
  ///   - samples: How many samples to draw, at least 2.
  ///   - seed: Where the random numbers start.
  ///   - figure: The figure, such as `\.gini`.
  /// - Returns: The figure of all lists and the standard deviation of the samples' figures.
  public static func estimate(
    lists: [[Int]], candidates: Int, samples: Int = 100, seed: Seed, _ figure: (Exposure) -> Double
  ) -> Estimate {
    precondition(samples >= 2, "one sample has no spread")
    var generator = seed.generator()
    var figures: [Double] = []
    for _ in 0..<samples where !lists.isEmpty {
      var counts = [Int](repeating: 0, count: candidates)
      for _ in lists.indices {
        for thing in lists[generator.integer(below: lists.count)] { counts[thing] += 1 }
      }
      figures.append(figure(Exposure(counts: counts)))
    }
    let whole = figure(Exposure(lists: lists, candidates: candidates))
    guard !figures.isEmpty else { return Estimate(value: whole, standardError: 0) }
    let spread = Estimate(meanOf: figures).standardError * Double(figures.count).squareRoot()
    return Estimate(value: whole, standardError: spread)
  }
}
