import Foundation

/// How much each answer counts, so that what is learned holds for all pairs and not only for those that were shown.
///
/// One over the propensity, cut off at a multiple of its mean, which trades a little bias for much variance; an answer
/// without a propensity counts as much as the mean. Older answers count less. Scaled to add up to the effective number of
/// answers (Σw)² / Σw², so that uneven weights do not pretend to know more than they do.
///
/// Sources: Horvitz and Thompson (1952); Schnabel et al., "Recommendations as treatments" (2016), for clipped weights in
/// learning; Kish, *Survey Sampling* (1965), 8.2.
struct AnswerWeights {
  let values: [Double]

  init(_ answers: ArraySlice<AnsweredProposals.Answer>, limit: Double, halfLifeDays: Double, now: Date) {
    let inverses = answers.compactMap(\.inversePropensity)
    let mean = inverses.isEmpty ? 1 : inverses.reduce(0, +) / Double(inverses.count)
    let raw = answers.map { answer in
      let age = now.timeIntervalSince(answer.at) / 86_400
      return min(limit, (answer.inversePropensity ?? mean) / mean) * exp2(-age / halfLifeDays)
    }
    let (sum, squares) = raw.reduce(into: (0.0, 0.0)) { $0 = ($0.0 + $1, $0.1 + $1 * $1) }
    values = squares > 0 ? raw.map { $0 * sum / squares } : raw
  }

  /// The number of equally weighted answers that tell as much.
  var effectiveCount: Double { values.reduce(0, +) }
}
