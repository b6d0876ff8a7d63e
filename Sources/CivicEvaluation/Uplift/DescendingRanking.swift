/// Numbers ranked from the largest, equal ones together.
struct DescendingRanking: Hashable, Sendable {
  /// The rows from the largest number to the smallest, equal ones in the order they came.
  let order: [Int]
  /// Ranges of `order` whose numbers are equal.
  let ties: [Range<Int>]

  init(_ numbers: [Double]) {
    let order = numbers.indices.sorted { (numbers[$1], $0) < (numbers[$0], $1) }
    var ties: [Range<Int>] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && numbers[order[end]] == numbers[order[start]] { end += 1 }
      ties.append(start..<end)
      start = end
    }
    self.order = order
    self.ties = ties
  }

  /// (midrank − ½)/n of each row: the share of the rows before it, of its equals half.
  var shares: [Double] {
    var shares = [Double](repeating: 0, count: order.count)
    for tie in ties {
      let share = Double(tie.lowerBound + tie.upperBound) / 2 / Double(order.count)
      for row in order[tie] { shares[row] = share }
    }
    return shares
  }
}
