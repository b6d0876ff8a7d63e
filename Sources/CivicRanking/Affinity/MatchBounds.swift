/// What bounds the log-odds of sixty-four actions at a time, so that those a citizen cares little about need not be looked at.
struct MatchBounds: Sendable {
  private let baselines: [Float]
  private let themes: MatchExtremes
  private let modes: MatchExtremes

  /// Looks through the matches of each row. O(rows × actions).
  init(_ themes: ProfileMatches, _ modes: ProfileMatches, baselines: [Float]) {
    self.themes = MatchExtremes(themes, actions: baselines.count)
    self.modes = MatchExtremes(modes, actions: baselines.count)
    self.baselines = stride(from: 0, to: baselines.count, by: 64).map { first in
      baselines[first..<min(baselines.count, first + 64)].max() ?? 0
    }
  }

  /// Writes the bound of each word; nearness adds at most its weight.
  func write(_ interest: CitizenInterest, nearness: Float, to logits: UnsafeMutableBufferPointer<Float>) {
    // Sums in another order may come out a little higher.
    let slack = nearness + 1e-4
    for word in baselines.indices { logits[word] = baselines[word] + slack }
    themes.add(interest.themes.terms, to: logits)
    modes.add(interest.modes.terms, to: logits)
  }
}

/// The best and the worst match of each code with the actions of every word of sixty-four, by row and word.
private struct MatchExtremes: Sendable {
  private var greatest: [Float] = []
  private var least: [Float] = []

  init(_ matches: ProfileMatches, actions: Int) {
    for row in 0..<matches.rowCount {
      for first in stride(from: 0, to: actions, by: 64) {
        let found = (first..<min(actions, first + 64)).lazy.map { Float(matches.match(of: $0, row: row)) }
        greatest.append(found.max() ?? 0)
        least.append(found.min() ?? 0)
      }
    }
  }

  /// Adds the most that stated codes add to the log-odds in each word.
  func add(_ terms: [CitizenInterest.Term], to logits: UnsafeMutableBufferPointer<Float>) {
    for term in terms {
      let (factor, first) = (Float(term.coefficient), term.row * logits.count)
      (factor < 0 ? least : greatest).withUnsafeBufferPointer { matches in
        for word in logits.indices { logits[word] += factor * matches[first + word] }
      }
    }
  }
}
