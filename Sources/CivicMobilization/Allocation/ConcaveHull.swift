/// The least concave function above the curve of a post: what a mixture of loads could bring.
struct ConcaveHull {
  private var loads: [Double] = []
  private var impacts: [Double] = []

  /// The hull of a post that is open, or that may also be closed.
  init(_ post: Int, of curves: PostCurves, mayClose: Bool) {
    if mayClose, curves.point(post, 0).load > 0 { append(0, 0) }
    for index in 0..<PostCurve.points {
      let (load, impact) = curves.point(post, index)
      if let last = loads.last, load <= last { continue }
      append(load, mayClose ? max(impact, 0) : impact)
    }
  }

  private mutating func append(_ load: Double, _ impact: Double) {
    while loads.count >= 2,
      slope(loads.count - 2) <= (impact - impacts[impacts.count - 1]) / (load - loads[loads.count - 1])
    {
      loads.removeLast()
      impacts.removeLast()
    }
    loads.append(load)
    impacts.append(impact)
  }

  private func slope(_ index: Int) -> Double {
    (impacts[index + 1] - impacts[index]) / (loads[index + 1] - loads[index])
  }

  /// The load s that maximizes hull(s) − price · s − step · s² / 2. O(points).
  func load(price: Double, step: Double) -> Double {
    for index in 0..<loads.count - 1 {
      let wanted = (slope(index) - price) / step
      if wanted <= loads[index] { return loads[index] }
      if wanted <= loads[index + 1] { return wanted }
    }
    return loads[loads.count - 1]
  }

  /// The least load that maximizes hull(s) − price · s.
  func load(price: Double) -> Double {
    for index in 0..<loads.count - 1 where slope(index) <= price { return loads[index] }
    return loads[loads.count - 1]
  }
}
