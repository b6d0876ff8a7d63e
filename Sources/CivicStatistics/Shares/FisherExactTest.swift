import Foundation

/// How often chance alone would draw a number of marked things at least as odd as the one found.
///
/// Fisher's exact test, two-sided: the sum of the hypergeometric chances that are no larger than that of what was found.
/// Source: Fisher, "On the interpretation of χ² from contingency tables, and the calculation of P" (1922).
///
/// - Parameters:
///   - found: How many of the drawn things are marked.
///   - drawn: How many were drawn, within 0...total.
///   - marked: How many are marked, within 0...total.
///   - total: How many there are.
/// - Returns: The p-value; 1 where only one number is possible.
/// - Complexity: O(min(drawn, marked)).
public func fisherExactTest(found: Int, drawn: Int, marked: Int, total: Int) -> Double {
  let possible = max(0, drawn + marked - total)...min(drawn, marked)
  precondition(
    (0...total).contains(drawn) && (0...total).contains(marked), "no more are drawn or marked than there are")
  precondition(possible.contains(found), "what was found is possible")
  func logChance(_ count: Int) -> Double {
    logChoose(Double(marked), Double(count)) + logChoose(Double(total - marked), Double(drawn - count))
      - logChoose(Double(total), Double(drawn))
  }
  // Chances that are equal in theory differ in their last digits.
  let limit = logChance(found) + 1e-7
  return min(1, possible.reduce(0) { $0 + (logChance($1) <= limit ? exp(logChance($1)) : 0) })
}
