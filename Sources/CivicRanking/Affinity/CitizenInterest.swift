import Foundation

/// What one citizen states, compiled against an ``AffinityIndex``.
package struct CitizenInterest: Sendable {
  /// A stated code, its row of the index, and what a full match adds to the log-odds.
  struct Term {
    let code: String
    let row: Int
    let coefficient: Double
  }

  let themes: StatedTerms
  let modes: StatedTerms
  let standpoint: Standpoint
}

/// What one citizen states of one sort, themes or modes, and what it does to actions of each profile.
struct StatedTerms: Sendable {
  /// The codes that match some action, in the order stated.
  let terms: [CitizenInterest.Term]
  /// What they add to the log-odds of accepting, by profile.
  let logits: [Float]
  /// By what they multiply the odds against accepting, by profile.
  let oddsAgainst: [Float]

  init(_ coefficients: [(code: String, coefficient: Double)], _ matches: ProfileMatches) {
    terms = matches.terms(of: coefficients)
    var logits = [Float](repeating: 0, count: matches.profileCount)
    var oddsAgainst = [Float](repeating: 1, count: matches.profileCount)
    for term in terms {
      matches.forEachMatch(row: term.row) { logits[$0] += Float(term.coefficient * $1) }
    }
    for term in terms {
      matches.forEachMatch(row: term.row) { profile, _ in oddsAgainst[profile] = exp(-logits[profile]) }
    }
    (self.logits, self.oddsAgainst) = (logits, oddsAgainst)
  }

  /// Calls `body` with the profile of each action, and by what the odds against accepting are multiplied, by profile.
  @inline(__always)
  func withOddsAgainst(
    _ matches: ProfileMatches, _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Float>) -> Void
  ) {
    matches.profiles.withUnsafeBufferPointer { profiles in
      oddsAgainst.withUnsafeBufferPointer { body(profiles, $0) }
    }
  }
}
