import CivicLinearAlgebra

extension AllocationMarket {
  /// Parties that one thread takes at a time.
  private static let blockSize = 1024

  /// What all parties ask for at given prices, each for itself.
  ///
  /// A price is what a post pays for a unit of load; −∞ where it takes nobody. The same bytes for any number of workers.
  /// O(options).
  /// - Parameter prices: The price of each post.
  /// - Returns: The load asked for at each post, and the sum over parties of what their best bundle brings them.
  func response(to prices: [Double]) -> (demand: [Double], value: Double) {
    let parties = problem.parties.count
    let sums = parallelSum(
      blocks: (parties + Self.blockSize - 1) / Self.blockSize, width: prices.count + 1, workers: workers
    ) { block, sum in
      var search = BundleSearch()
      for party in block * Self.blockSize..<min(parties, (block + 1) * Self.blockSize) {
        best(of: party, at: prices, &search)
        sum[prices.count] += search.bound
        for option in search.chosen { sum[Int(problem.post[option])] += Double(load[option]) }
      }
    }
    return (Array(sums.dropLast()), sums[prices.count])
  }

  /// Searches what a party asks for at given prices.
  func best(of party: Int, at prices: [Double], _ search: inout BundleSearch) {
    search.search(party, in: self) { option in
      prices[Int(problem.post[option])] * Double(load[option]) + Double(worth[option])
    }
  }
}
