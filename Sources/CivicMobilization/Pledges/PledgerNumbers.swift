import CivicDomain

/// Numbers, within one action, of the citizens who pledged to it.
struct PledgerNumbers {
  private let citizens: IdentifierTable
  /// By number in the table where the action has a good part of its citizens, else empty.
  private var dense: [Int32] = []
  private var sparse: [Int32: Int32] = [:]
  /// By number, the number in the table.
  private(set) var pledgers: [Int32] = []

  /// Numbers the authors of some rows in the order of their first appearance. O(rows).
  init(_ rows: [Int], of pledges: PledgeTable) {
    citizens = pledges.citizens
    if citizens.count <= 8 * rows.count { dense = [Int32](repeating: -1, count: citizens.count) }
    for row in rows where self[pledges.citizen[row]] == nil {
      let (citizen, number) = (pledges.citizen[row], Int32(pledgers.count))
      if dense.isEmpty { sparse[citizen] = number } else { dense[Int(citizen)] = number }
      pledgers.append(citizen)
    }
  }

  /// The number of a citizen by her number in the table; nil where she has not pledged.
  subscript(citizen: Int32) -> Int32? {
    guard !dense.isEmpty else { return sparse[citizen] }
    let number = dense[Int(citizen)]
    return number < 0 ? nil : number
  }

  /// The number of a citizen by name; nil where she has not pledged.
  subscript(name: String) -> Int32? { citizens.number(of: name).flatMap { self[$0] } }
}
