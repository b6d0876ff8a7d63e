import CivicDomain
import CivicStatistics
import CivicTurnout

extension ActionPart {
  /// What the slots of each action must keep together: its own numbers, of people and of promises. O(pledges).
  ///
  /// Promises that name no slot belong to none of the parts, and count among these all the same.
  /// - Parameters:
  ///   - parts: The parts of all actions, those of one action side by side.
  ///   - catalog: The tables that they come from.
  ///   - turnout: The model that forecasts who comes.
  /// - Returns: One total for each action with slots and numbers of its own.
  /// - Throws: `OutlookError` for an action whose turnout cannot be forecast.
  static func totals(
    of parts: [ActionPart], in catalog: Catalog, turnout: FittedTurnoutModel
  ) throws(OutlookError) -> [AllocationTotal] {
    var posts: [Int: [Int]] = [:]
    for (post, part) in parts.enumerated() where part.slot != nil { posts[part.number, default: []].append(post) }
    let rows = posts.isEmpty ? [] : catalog.pledges.rowsByAction()
    var totals: [AllocationTotal] = []
    for (number, posts) in posts.sorted(by: { $0.key < $1.key }) {
      let action = catalog.actions[number]
      guard action.minimum ?? action.promiseLimit ?? action.promisesNeeded != nil else { continue }
      let own = catalog.pledges.actions.number(of: action.id).map { rows[Int($0)] } ?? []
      let elsewhere = turnout.promises(
        to: action, in: catalog.pledges, rows: own.filter { catalog.pledges.slot[Int($0)] < 0 })
      let promised = (elsewhere + posts.flatMap { parts[$0].promises }).reduce(0) { $0 + $1.places }
      do throws(CountDistributionError) {
        totals.append(
          AllocationTotal(
            posts: posts, minimum: action.minimum, capacity: action.capacity, base: try turnout.kept(of: elsewhere),
            room: action.promiseLimit.map { max(0, $0 - promised) },
            needed: max(0, (action.promisesNeeded ?? 0) - promised)))
      } catch {
        throw OutlookError(action: action.id, reason: error)
      }
    }
    return totals
  }
}
