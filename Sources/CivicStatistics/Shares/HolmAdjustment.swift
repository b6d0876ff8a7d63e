/// P-values of several questions asked at once, so that the chance of a single false answer among all stays below the level.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure" (1979).
///
/// - Parameter values: P-values, each within 0...1.
/// - Returns: The adjusted ones in the same order, each at least as large.
/// - Complexity: O(n log n).
public func holmAdjusted(_ values: [Double]) -> [Double] {
  var adjusted = values
  var largest = 0.0
  for (rank, place) in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }).enumerated() {
    largest = max(largest, min(1, Double(values.count - rank) * values[place]))
    adjusted[place] = largest
  }
  return adjusted
}
