import CivicDomain
import CivicLinearAlgebra
import CivicRanking
import Foundation

/// By what actions are ranked for a citizen.
public enum RecommendationOrder: Sendable {
  /// By value per hour; actions of value 0 last, by accept × keep; ties by identifier.
  case value
  /// By the score of a strategy; ties by identifier.
  case strategy(any RankingStrategy)
}

extension Recommender {
  /// How many citizens one thread takes at a time.
  static let blockSize = 256

  /// The best actions for each citizen, best first: exactly `top` where so many are eligible, value 0 included.
  ///
  /// The result of a citizen is the same bytes whoever else is asked about, and for any number of workers.
  /// O(citizens × (actions × stated codes + eligible actions × nodes)).
  /// - Parameters:
  ///   - candidates: The citizens.
  ///   - top: How many actions each is to get, at least 1.
  ///   - order: By what to rank.
  ///   - policy: How lists depart from the ranking. Diversity takes scores of a strategy below 0 as 0.
  ///   - workers: How many threads share the citizens.
  /// - Returns: The recommendations, in the order of the candidates.
  public func recommendations(
    for candidates: [Candidate], top: Int, by order: RecommendationOrder = .value, policy: ListPolicy = ListPolicy(),
    workers: Int = 1
  ) -> [[Recommendation]] {
    precondition(top >= 1, "somebody asks for at least one action")
    var results = [[Recommendation]](repeating: [], count: candidates.count)
    let arranger = ListArranger(policy, top: top, actions: board.actions)
    parallelFill(&results, blockSize: Self.blockSize, workers: workers) { range, elements in
      switch order {
      case .value: rankByValue(candidates[range], arranger, into: elements)
      case .strategy(let strategy):
        for (slot, candidate) in candidates[range].enumerated() {
          elements[slot] = ranking(of: candidate, by: strategy, arranger)
        }
      }
    }
    return results
  }

  private func rankByValue(
    _ candidates: ArraySlice<Candidate>, _ arranger: ListArranger,
    into results: UnsafeMutableBufferPointer<[Recommendation]>
  ) {
    var scratch = eligibility.makeScratch()
    var selection = CandidateSelection(actions: openActions.count, top: arranger.poolSize)
    let terms = terms(of: candidates)
    for (slot, candidate) in candidates.enumerated() {
      let history = terms.map { CitizenHistory(terms: $0, citizen: slot) }
      let interest = affinityIndex.interest(of: candidate.citizen)
      collect(candidate, interest, history, isPlain: arranger.isPlain, &selection, &scratch)
      var list = list(for: candidate, interest, history, selection, arranger, poolSize: arranger.poolSize)
      var poolSize = arranger.poolSize
      while list == nil {
        // Variety may reach further down than the pool; the more that are looked at, the fewer are missed.
        poolSize *= 4
        var larger = CandidateSelection(actions: openActions.count, top: poolSize)
        collect(candidate, interest, history, isPlain: arranger.isPlain, &larger, &scratch)
        list = self.list(for: candidate, interest, history, larger, arranger, poolSize: poolSize)
      }
      results[slot] = list ?? []
    }
  }

  /// Finds the actions among which a citizen's best must be: all of them for a plain list, else those looked at are all that are
  /// eligible.
  private func collect(
    _ candidate: Candidate, _ interest: CitizenInterest, _ history: CitizenHistory?, isPlain: Bool,
    _ selection: inout CandidateSelection, _ scratch: inout EligibilityIndex.Scratch
  ) {
    let effect = Float(board.turnout.keep.citizenEffect(candidate.citizen.id))
    // Sums in another order may come out a little higher.
    let further = affinityIndex.greatestNearness + (history?.bound ?? 0) + 1e-4
    let (row, least) = (bounds.row(of: effect), exp(-further))
    selection.begin()
    eligibility.withOpenAnywhere(candidate.citizen, candidate.situation, &scratch) { words, reach in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: words.count + 64) { buffer in
        let odds = UnsafeMutableBufferPointer(rebasing: buffer[words.count...])
        let greatest = UnsafeMutableBufferPointer(rebasing: buffer[..<words.count])
        affinityIndex.writeGreatest(interest, to: greatest)
        bounds.turnIntoValues(greatest, row: row, further: history?.bound ?? 0)
        for word in words.indices where words[word] != 0 {
          let floor = isPlain ? selection.floor : 0
          guard greatest[word] >= floor else { continue }
          affinityIndex.writeOddsAgainst(interest, word: word, wanted: words[word], to: odds)
          let promising = bounds.reaching(
            floor, words[word], word: word, row: row, oddsAgainst: odds, times: least)
          reach.kept(promising, at: word).forEachSetBit { bit in
            let place = word << 6 + bit
            let logit = affinityIndex.nearnessTerm(interest, for: place) + (history?.term(of: place) ?? 0)
            let value = kernel.gain(action: place, citizenEffect: effect) / (1 + odds[bit] * exp(-logit))
            selection.add(place, value: value)
          }
        }
      }
    }
    selection.end()
  }

  /// A citizen's list by exact values; nil where more of the best are needed.
  private func list(
    for candidate: Candidate, _ interest: CitizenInterest, _ history: CitizenHistory?, _ selection: CandidateSelection,
    _ arranger: ListArranger, poolSize: Int
  ) -> [Recommendation]? {
    let effect = board.turnout.keep.citizenEffect(candidate.citizen.id)
    var found: [Recommendation] = []
    found.reserveCapacity(selection.numbers.count)
    for place in selection.numbers { found.append(evaluate(place: Int(place), interest, effect: effect, history)) }
    let best = found.indices.sorted { precedes(found[$0], found[$1]) }.prefix(poolSize)
    let ranked = best.map { (action: found[$0].action, worth: found[$0].value.valuePerHour) }
    guard let picks = arranger.picks(from: ranked, isComplete: ranked.count == selection.eligible.count) else {
      return nil
    }
    guard !arranger.isPlain else { return picks.map { found[best[$0]] } }
    let eligible = selection.eligible.map { openActions[Int($0)] }.sorted { order[$0] < order[$1] }
    return shown(arranger.list(picks, of: ranked, eligible: eligible, for: candidate.citizen.id), candidate, history)
  }

  private func ranking(
    of candidate: Candidate, by strategy: any RankingStrategy, _ arranger: ListArranger
  ) -> [Recommendation] {
    let eligible = eligibleActions(for: candidate)
    let scores = strategy.scores(of: candidate.citizen, for: eligible.map { board.actions[$0] })
    let ranked = zip(eligible, scores).sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : order[$0.0] < order[$1.0]
    }.map { (action: $0.0, worth: max(0, $0.1)) }
    let picks = arranger.picks(from: ranked, isComplete: true) ?? []
    let history = terms(of: [candidate]).map { CitizenHistory(terms: $0, citizen: 0) }
    return shown(arranger.list(picks, of: ranked, eligible: eligible, for: candidate.citizen.id), candidate, history)
  }

  private func shown(
    _ list: [(action: Int, placement: Placement)], _ candidate: Candidate, _ history: CitizenHistory?
  ) -> [Recommendation] {
    list.map { action, placement in
      var recommendation = evaluate(action: action, for: candidate.citizen, history)
      recommendation.placement = placement
      return recommendation
    }
  }

  /// Whether a recommendation ranks before another.
  func precedes(_ left: Recommendation, _ right: Recommendation) -> Bool {
    let (a, b) = (left.value, right.value)
    if a.valuePerHour != b.valuePerHour { return a.valuePerHour > b.valuePerHour }
    if a.valuePerHour == 0 {
      let (p, q) = (a.accept * a.keep, b.accept * b.keep)
      if p != q { return p > q }
    }
    return order[left.action] < order[right.action]
  }
}
