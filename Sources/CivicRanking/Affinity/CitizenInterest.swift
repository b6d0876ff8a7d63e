/// What one citizen states, compiled against an ``AffinityIndex``.
package struct CitizenInterest: Sendable {
  /// A stated code, its row of the index, and what a full match adds to the log-odds.
  struct Term {
    let code: String
    let row: Int
    let coefficient: Double
  }

  let themes: [Term]
  let modes: [Term]
  let standpoint: Standpoint
}
