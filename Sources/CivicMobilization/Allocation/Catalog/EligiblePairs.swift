import CivicDomain
import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import CivicTurnout

/// Which parts of actions are open to citizens, with the probabilities that they accept and that they come.
struct EligiblePairs {
  /// One part that is open to a citizen.
  struct Pair: Sendable {
    let part: Int
    let accept: Double
    let keep: Double
  }

  private let parts: [ActionPart]
  private let context: EligibilityContext
  private let eligibility: EligibilityIndex
  private let affinity: AffinityIndex
  private let learned: LearnedAffinityIndex?
  private let keep: FittedKeepModel
  private let keepLogOdds: [Double]

  /// Compiles the parts. O(parts × codes).
  /// - Parameters:
  ///   - parts: Parts of actions that are open to anybody.
  ///   - context: The moment, and what was promised so far; places promised count for the parts already.
  ///   - affinity: How likely a citizen is to accept.
  ///   - learned: What past promises tell beside what citizens state.
  ///   - keep: Who keeps a promise.
  init(
    _ parts: [ActionPart], context: EligibilityContext, affinity: AffinityModel, learned: LearnedAffinity?,
    keep: FittedKeepModel
  ) {
    let actions = parts.map(\.action)
    self.parts = parts
    self.context = context
    self.keep = keep
    eligibility = EligibilityIndex(actions: actions, context: context)
    self.affinity = AffinityIndex(actions: actions, model: affinity)
    self.learned = learned.map { LearnedAffinityIndex($0, actions: actions) }
    keepLogOdds = actions.map { keep.explanation(citizen: nil, action: $0).logOdds }
  }

  /// The pairs of some citizens, by part; of each citizen at most so many, those that come most likely.
  ///
  /// The same for any number of workers. O(citizens × parts).
  func pairs(of citizens: [Citizen], limit: Int, workers: Int) -> [[Pair]] {
    var results = [[Pair]](repeating: [], count: citizens.count)
    parallelFill(&results, blockSize: 256, workers: workers) { range, elements in
      var scratch = eligibility.makeScratch()
      var logits = [Float](repeating: 0, count: parts.count)
      let block = citizens[range].map { Candidate(citizen: $0, situation: context.situation(of: $0.id)) }
      let terms = learned?.terms(of: block.map { ($0.citizen, $0.situation) })
      for (slot, candidate) in block.enumerated() {
        let history = terms.map { CitizenHistory(terms: $0, citizen: slot) }
        elements[slot] = best(limit, pairs(of: candidate, history, &scratch, &logits))
      }
    }
    return results
  }

  private func pairs(
    of candidate: Candidate, _ history: CitizenHistory?, _ scratch: inout EligibilityIndex.Scratch,
    _ logits: inout [Float]
  ) -> [Pair] {
    let committed = Set(candidate.situation.commitments.map(\.action))
    let effect = keep.citizenEffect(candidate.citizen.id)
    var pairs: [Pair] = []
    logits.withUnsafeMutableBufferPointer { logits in
      affinity.writeInterest(of: candidate.citizen, to: logits)
      history?.add(to: logits)
      eligibility.withEligible(candidate.citizen, candidate.situation, &scratch) { words in
        affinity.addNearness(of: candidate.citizen, to: logits, where: words)
        words.forEachSetBit { part in
          // The index knows one part by the action's identifier; the others are as little open to who has promised.
          guard !committed.contains(parts[part].action.id) else { return }
          pairs.append(
            Pair(part: part, accept: logistic(Double(logits[part])), keep: logistic(keepLogOdds[part] + effect)))
        }
      }
    }
    return pairs
  }

  private func best(_ limit: Int, _ pairs: [Pair]) -> [Pair] {
    guard pairs.count > limit else { return pairs }
    let order = pairs.sorted { ($1.accept * $1.keep, $0.part) < ($0.accept * $0.keep, $1.part) }
    return order.prefix(limit).sorted { $0.part < $1.part }
  }
}
