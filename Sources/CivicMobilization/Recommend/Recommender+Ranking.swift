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
  private static let blockSize = 256

  /// The best actions for each citizen, best first: exactly `top` where so many are eligible, value 0 included.
  ///
  /// The result of a citizen is the same bytes whoever else is asked about, and for any number of workers.
  /// O(citizens × (actions × stated codes + eligible actions × nodes)).
  /// - Parameters:
  ///   - candidates: The citizens.
  ///   - top: How many actions each is to get, at least 1.
  ///   - order: By what to rank.
  ///   - workers: How many threads share the citizens.
  /// - Returns: The recommendations, in the order of the candidates.
  public func recommendations(
    for candidates: [Candidate], top: Int, by order: RecommendationOrder = .value, workers: Int = 1
  ) -> [[Recommendation]] {
    precondition(top >= 1, "somebody asks for at least one action")
    var results = [[Recommendation]](repeating: [], count: candidates.count)
    parallelFill(&results, blockSize: Self.blockSize, workers: workers) { range, elements in
      switch order {
      case .value: rankByValue(candidates[range], top: top, into: elements)
      case .strategy(let strategy):
        for (slot, candidate) in candidates[range].enumerated() {
          elements[slot] = ranking(of: candidate, by: strategy, top: top)
        }
      }
    }
    return results
  }

  private func rankByValue(
    _ candidates: ArraySlice<Candidate>, top: Int, into results: UnsafeMutableBufferPointer<[Recommendation]>
  ) {
    var selection = CandidateSelection(actions: openActions.count, top: top)
    var scratch = eligibility.makeScratch()
    var logits = [Float](repeating: 0, count: openActions.count)
    let terms = terms(of: candidates)
    for (slot, candidate) in candidates.enumerated() {
      logits.withUnsafeMutableBufferPointer { logits in
        affinityIndex.writeInterest(of: candidate.citizen, to: logits)
        terms?.add(slot, to: logits)
        eligibility.withEligible(candidate.citizen, candidate.situation, &scratch) { words in
          affinityIndex.addNearness(of: candidate.citizen, to: logits, where: words)
          let effect = Float(board.turnout.keep.citizenEffect(candidate.citizen.id))
          selection.collect(words, logits: logits) { kernel.gain(action: $0, citizenEffect: effect) }
        }
      }
      results[slot] = best(
        of: selection.numbers.map { openActions[Int($0)] }, for: candidate.citizen,
        terms.map { CitizenHistory(terms: $0, citizen: slot) }, top: top)
    }
  }

  private func ranking(of candidate: Candidate, by strategy: any RankingStrategy, top: Int) -> [Recommendation] {
    var scratch = eligibility.makeScratch()
    var eligible: [Int] = []
    eligibility.withEligible(candidate.citizen, candidate.situation, &scratch) { words in
      words.forEachSetBit { eligible.append(openActions[$0]) }
    }
    let scores = strategy.scores(of: candidate.citizen, for: eligible.map { board.actions[$0] })
    let ranked = zip(eligible, scores).sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : order[$0.0] < order[$1.0]
    }
    let history = terms(of: [candidate]).map { CitizenHistory(terms: $0, citizen: 0) }
    return ranked.prefix(top).map { evaluate(action: $0.0, for: candidate.citizen, history) }
  }

  /// The best of some actions by their exact values.
  private func best(of numbers: [Int], for citizen: Citizen, _ history: CitizenHistory?, top: Int) -> [Recommendation] {
    let evaluated = numbers.map { evaluate(action: $0, for: citizen, history) }
    return Array(evaluated.sorted(by: precedes).prefix(top))
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
