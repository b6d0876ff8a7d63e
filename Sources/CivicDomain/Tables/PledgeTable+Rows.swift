import Foundation

extension PledgeTable {
  /// A row as a value. O(1).
  public subscript(row: Int) -> Pledge {
    Pledge(
      valid: citizens[citizen[row]], action: actions[action[row]], slot: slot[row] < 0 ? nil : slots[slot[row]],
      pledgedAt: pledgedAt[row].isNaN ? nil : Date(timeIntervalSince1970: pledgedAt[row]), places: Int(places[row]),
      allOrNone: allOrNone[row], condition: conditions[row], status: status[row],
      attended: attended[row] < 0 ? nil : Int(attended[row]),
      invitedBy: invitedBy[row] < 0 ? nil : citizens[invitedBy[row]],
      confirmBy: confirmBy[row].map(Date.init(timeIntervalSince1970:)),
      cancelledAt: cancelledAt[row].map(Date.init(timeIntervalSince1970:)))
  }

  /// The rows of each action, by the action's number in ``actions``, in the table's order. O(rows).
  package func rowsByAction() -> [[Int32]] {
    var rows = [[Int32]](repeating: [], count: actions.count)
    for (row, number) in action.enumerated() { rows[Int(number)].append(Int32(row)) }
    return rows
  }
}
