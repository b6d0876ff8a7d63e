/// How the values of one column are cut into bins.
///
/// Up to as many distinct values as there may be bins, each has its own and the cuts lie midway between them. More are cut
/// at their quantiles (the averaged inverse of the empirical distribution), so that bins hold about as many rows each.
struct ColumnBins: Equatable, Sendable {
  /// The highest value of each bin but the last, strictly increasing.
  let cuts: [Double]
  /// Whether a value was missing, which is then a bin of its own behind the others.
  let hasMissing: Bool

  /// The number of bins for values that are not missing.
  var valueBins: Int { cuts.count + 1 }
  /// The number of all bins.
  var count: Int { valueBins + (hasMissing ? 1 : 0) }

  /// Cuts values, of which NaN are missing, in O(n log n).
  init(_ values: [Double], limit: Int) {
    var sorted = values
    sorted.removeAll(where: \.isNaN)
    hasMissing = sorted.count < values.count
    sorted.sort()
    cuts = Self.cutsBetweenDistinct(sorted, limit: limit) ?? Self.cutsAtQuantiles(sorted, bins: limit)
  }

  /// The bin of a value: how many cuts lie below it. A missing value where none was known counts as the highest.
  func code(of value: Double) -> UInt8 {
    guard !value.isNaN else { return UInt8(truncatingIfNeeded: count - 1) }
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < value { low = middle + 1 } else { high = middle }
    }
    return UInt8(truncatingIfNeeded: low)
  }

  /// The highest value of a bin; that of the last bin is above all.
  func threshold(of bin: UInt8) -> Double { Int(bin) < cuts.count ? cuts[Int(bin)] : .greatestFiniteMagnitude }

  private static func cutsBetweenDistinct(_ sorted: [Double], limit: Int) -> [Double]? {
    var cuts: [Double] = []
    for (low, high) in zip(sorted, sorted.dropFirst()) where low < high {
      guard cuts.count + 1 < limit else { return nil }
      // Between neighboring numbers, the middle may be rounded up to the higher one.
      let middle = low / 2 + high / 2
      cuts.append(middle < high ? middle : low)
    }
    return cuts
  }

  private static func cutsAtQuantiles(_ sorted: [Double], bins: Int) -> [Double] {
    var cuts: [Double] = []
    for bin in 1..<bins {
      let (rank, rest) = (bin * sorted.count).quotientAndRemainder(dividingBy: bins)
      let cut = rest == 0 ? sorted[rank - 1] / 2 + sorted[rank] / 2 : sorted[rank]
      if cut > cuts.last ?? -.infinity && cut < sorted[sorted.count - 1] { cuts.append(cut) }
    }
    return cuts
  }
}
