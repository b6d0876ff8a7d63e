import CivicLinearAlgebra

/// Looks for prices at which everybody's best list keeps the bounds on exposure.
struct ExposureMarket {
  /// Prices, one for each action, and what they prove.
  struct Prices {
    var values: [Double]
    /// The Lagrangian of the problem at these prices.
    var upperBound: Double
  }

  private static let blockSize = 512
  /// Prices rest once this many passes in a row have not lowered the bound by this share.
  private static let patience = 5
  private static let tolerance = 1e-5

  private let bounds: ExposureBounds
  private let candidates: CandidateLists
  private let length: Int
  private let workers: Int
  private let offers: ActionOffers
  /// A difference in worth that is small beside all others, and large beside rounding.
  private let gap: Double

  init(_ bounds: ExposureBounds, _ candidates: CandidateLists, length: Int, workers: Int) {
    self.bounds = bounds
    self.candidates = candidates
    self.length = length
    self.workers = workers
    offers = ActionOffers(candidates)
    gap = 1e-9 * max(1e-300, candidates.worths.reduce(0) { max($0, abs($1)) })
  }

  /// The prices with the lowest bound that were met on the way.
  func settledPrices() -> Prices {
    var values = [Double](repeating: 0, count: candidates.actionCount)
    var cutoffs = cutoffs(at: values)
    var best = Prices(values: values, upperBound: upperBound(values, cutoffs))
    var idle = 0
    for _ in 0..<bounds.passes where idle < Self.patience {
      let next = responses(to: values, cutoffs)
      guard next != values else { break }
      values = next
      cutoffs = self.cutoffs(at: values)
      let bound = upperBound(values, cutoffs)
      idle = bound < best.upperBound - Self.tolerance * abs(best.upperBound) ? 0 : idle + 1
      if bound < best.upperBound { best = Prices(values: values, upperBound: bound) }
    }
    return best
  }

  /// Which entries are shown where everybody gets what is worth most to her after prices.
  func shown(at prices: [Double]) -> [Bool] {
    let cutoffs = cutoffs(at: prices)
    var shown = [Bool](repeating: false, count: candidates.actions.count)
    for citizen in 0..<candidates.count {
      for entry in candidates.entries(of: citizen) {
        shown[entry] = cutoffs[citizen].includes(entry, net: net(entry, prices))
      }
    }
    return shown
  }

  private func net(_ entry: Int, _ prices: [Double]) -> Double {
    candidates.worths[entry] - prices[Int(candidates.actions[entry])]
  }

  private func cutoffs(at prices: [Double]) -> [ListCutoff] {
    var cutoffs = [ListCutoff](repeating: ListCutoff(), count: candidates.count)
    parallelFill(&cutoffs, blockSize: Self.blockSize, workers: workers) { range, elements in
      var selection = NetSelection(capacity: length + 1)
      for (slot, citizen) in range.enumerated() {
        selection.removeAll()
        for entry in candidates.entries(of: citizen) { selection.offer(entry, net: net(entry, prices)) }
        elements[slot] = selection.cutoff
      }
    }
    return cutoffs
  }

  /// Σ of what everybody gets after prices, and of what the bounds are worth at them.
  private func upperBound(_ prices: [Double], _ cutoffs: [ListCutoff]) -> Double {
    var bound = cutoffs.reduce(0) { $0 + $1.total }
    for (action, price) in prices.enumerated() where price != 0 {
      bound += price * Double(price > 0 ? bounds.caps[action] : bounds.floors[action])
    }
    return bound
  }

  /// For each action a price at which it keeps its bounds while all other prices stay; 0 where that will do.
  private func responses(to prices: [Double], _ cutoffs: [ListCutoff]) -> [Double] {
    var responses = prices
    parallelFill(&responses, blockSize: 16, workers: workers) { range, elements in
      for (slot, action) in range.enumerated() {
        // An action whose worth exceeds the margin by the cutoff is shown at any price below the margin.
        let margins = offers.entries(of: action).map { offer in
          let cutoff = cutoffs[Int(offers.citizens[offer])]
          let entry = Int(offers.entries[offer])
          return candidates.worths[entry] - cutoff.rival(of: entry, net: net(entry, prices))
        }
        elements[slot] = price(action, margins)
      }
    }
    return responses
  }

  private func price(_ action: Int, _ margins: [Double]) -> Double {
    let demand = margins.count { $0 > 0 }
    let (floor, cap) = (bounds.floors[action], bounds.caps[action])
    guard demand > cap || demand < floor else { return 0 }
    // Those who have no other choice are shown it at any price.
    let finite = margins.filter(\.isFinite).sorted(by: >)
    let forced = margins.count - finite.count
    let wanted = min(max(0, (demand > cap ? cap : floor) - forced), finite.count)
    let last = wanted > 0 ? finite[wanted - 1] : nil
    let next = wanted < finite.count ? finite[wanted] : nil
    return switch (last, next) {
    case (let last?, let next?): (last + next) / 2
    case (nil, let next?): next + gap
    case (let last?, nil): last - gap
    case (nil, nil): 0
    }
  }
}
