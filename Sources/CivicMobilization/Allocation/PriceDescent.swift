/// What is decided of a post.
enum PostStance {
  /// It may be open or closed.
  case undecided
  /// Its load lies within the bounds.
  case open
  /// Nobody is sent.
  case closed
}

/// Moves prices towards those at which what parties ask for is what posts can use.
///
/// The Lagrangian at any prices is an upper bound of the best allocation, whatever parties must come together and whatever is decided
/// of the posts. Forward–backward steps are stable and yield mixtures of loads on average; Polyak's steps lower the bound further.
///
/// Sources: Bertsekas, "Nonlinear programming" (2016), chapter 7; Combettes & Wajs, "Signal recovery by proximal forward–backward
/// splitting" (2005); Polyak, "Minimization of unsmooth functionals" (1969).
struct PriceDescent {
  private static let firstStep = 0.1
  private static let startingShare = 0.6
  /// The share of the last steps over which loads are averaged.
  private static let averagedShare = 0.7

  private(set) var prices: [Double]
  private(set) var stances: [PostStance]
  /// The lowest Lagrangian since the stances last changed, and the prices it belongs to.
  private(set) var bound = Double.infinity
  private(set) var bestPrices: [Double]
  /// The average of the posts' answers in the last round of forward–backward steps.
  private(set) var loads: [Double]
  private var steps = 0
  private var hulls: [ConcaveHull]
  /// The natural change of a price per unit of load.
  private let scale: [Double]

  init(_ market: AllocationMarket) {
    let curves = market.curves
    stances = (0..<curves.count).map { curves.isPromising($0) ? .undecided : .closed }
    prices = (0..<curves.count).map { curves.isPromising($0) ? Self.startingShare * curves.rate[$0] : -.infinity }
    bestPrices = prices
    loads = [Double](repeating: 0, count: curves.count)
    hulls = (0..<curves.count).map { ConcaveHull($0, of: curves, mayClose: true) }
    scale = (0..<curves.count).map { curves.rate[$0] / max(curves.peak[$0], 1e-9) }
  }

  /// Decides a post; the bound starts anew.
  mutating func decide(_ post: Int, _ stance: PostStance, in market: AllocationMarket) {
    guard stances[post] != stance else { return }
    if prices[post] == -.infinity { prices[post] = Self.startingShare * market.curves.rate[post] }
    stances[post] = stance
    if stance == .closed { prices[post] = -.infinity }
    hulls[post] = ConcaveHull(post, of: market.curves, mayClose: stance != .open)
    bound = .infinity
  }

  /// Starts again from some prices with long steps.
  mutating func restart(at prices: [Double]? = nil, steps: Int = 0) {
    if let prices { self.prices = zip(prices, stances).map { $1 == .closed ? -.infinity : $0 } }
    self.steps = steps
  }

  /// Forward–backward steps, after which `loads` are averages.
  mutating func settle(_ iterations: Int, in market: AllocationMarket) {
    loads = [Double](repeating: 0, count: prices.count)
    let skipped = iterations - Int((Self.averagedShare * Double(iterations)).rounded(.up))
    for iteration in 0..<iterations {
      let demand = respond(in: market)
      let size = Self.firstStep / (1 + Double(steps) / 10).squareRoot()
      steps += 1
      for post in prices.indices where stances[post] != .closed {
        let step = size * scale[post]
        let price = prices[post] - step * demand[post]
        let load = hulls[post].load(price: price, step: step)
        prices[post] = price + step * load
        if stances[post] == .undecided { prices[post] = min(prices[post], market.curves.rate[post]) }
        if iteration >= skipped { loads[post] += load / Double(iterations - skipped) }
      }
    }
  }

  /// Polyak's steps from the best prices, towards a value that some allocation reaches.
  mutating func lower(_ iterations: Int, towards target: Double, in market: AllocationMarket) {
    prices = bestPrices
    var share = 1.0
    var idle = 0
    for _ in 0..<iterations {
      let (before, demand) = (bound, respond(in: market))
      idle = bound < before ? 0 : idle + 1
      if idle >= 4 { (share, idle, prices) = (share / 2, 0, bestPrices) }
      let excess = prices.indices.map { post in
        stances[post] == .closed ? 0 : demand[post] - hulls[post].load(price: prices[post])
      }
      let square = zip(excess, scale).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      guard square > 0, lagrangian > target else { return }
      let step = share * (lagrangian - target) / square
      for post in prices.indices where stances[post] != .closed { prices[post] -= step * scale[post] * excess[post] }
    }
  }

  /// The Lagrangian at the prices of the last response.
  private var lagrangian = Double.infinity

  /// What parties ask for; the bound learns of it.
  private mutating func respond(in market: AllocationMarket) -> [Double] {
    let (demand, value) = market.response(to: prices)
    lagrangian = value
    for post in prices.indices where stances[post] != .closed {
      let surplus = market.curves.surplus(post, price: prices[post])
      lagrangian += stances[post] == .open ? surplus : max(0, surplus)
    }
    if lagrangian < bound { (bound, bestPrices) = (lagrangian, prices) }
    return demand
  }
}
