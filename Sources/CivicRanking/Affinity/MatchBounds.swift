import CivicLinearAlgebra

/// What bounds the log-odds of sixty-four actions at a time, so that those a citizen cares little about need not be looked at.
struct MatchBounds: Sendable {
  private let words: Int
  /// By row and word.
  private let greatest: [Float]
  private let least: [Float]
  private let baselines: [Float]

  /// Looks through the matches of each row. O(rows × actions).
  init(_ matches: Matrix<Float>, baselines: [Float]) {
    let words = (baselines.count + 63) / 64
    var greatest = [Float](repeating: -.infinity, count: matches.rows * words)
    var least = [Float](repeating: .infinity, count: matches.rows * words)
    for row in 0..<matches.rows {
      for column in 0..<matches.columns {
        let (match, entry) = (matches[row, column], row * words + column >> 6)
        greatest[entry] = max(greatest[entry], match)
        least[entry] = min(least[entry], match)
      }
    }
    self.words = words
    self.greatest = greatest
    self.least = least
    self.baselines = (0..<words).map { word in
      baselines[(word << 6)..<min(baselines.count, word << 6 + 64)].max() ?? 0
    }
  }

  /// Writes the bound of each word; nearness adds at most its weight.
  func write(_ interest: CitizenInterest, nearness: Float, to logits: UnsafeMutableBufferPointer<Float>) {
    // Sums in another order may come out a little higher.
    let slack = nearness + 1e-4
    for word in 0..<words { logits[word] = baselines[word] + slack }
    for terms in [interest.themes, interest.modes] {
      for term in terms {
        let factor = Float(term.coefficient)
        (factor < 0 ? least : greatest).withUnsafeBufferPointer { matches in
          for word in 0..<words { logits[word] += factor * matches[term.row * words + word] }
        }
      }
    }
  }
}
