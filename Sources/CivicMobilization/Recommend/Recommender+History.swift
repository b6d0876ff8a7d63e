import CivicRanking

/// What a citizen's past promises add to her affinities: her place in the terms of a block.
struct CitizenHistory {
  let terms: LearnedTerms
  let citizen: Int

  /// What the term of an action is made of.
  func reasons(for action: String) -> [AffinityReason] { terms.reasons(of: citizen, for: action) }

  /// The most that the terms add to the log-odds of any action.
  var bound: Float { Float(terms.bound) }

  /// What is added to the log-odds of an open action.
  func term(of place: Int) -> Float { terms.term(of: citizen, for: place) }

  /// Adds the terms to the log-odds of all open actions.
  func add(to logits: UnsafeMutableBufferPointer<Float>) { terms.add(citizen, to: logits) }
}

extension Recommender {
  /// Whether the chances of accepting were fitted to answers, with nothing added to them since.
  public var isAcceptanceCalibrated: Bool { affinity.weights.isCalibrated && learnedIndex == nil }

  /// What past promises add to the affinities of some citizens; nil where nothing was learned.
  func terms(of candidates: some Collection<Candidate>) -> LearnedTerms? {
    learnedIndex?.terms(of: candidates.map { ($0.citizen, $0.situation) })
  }
}
