import CivicDomain
import CivicLinearAlgebra
import CivicRanking
import Foundation

/// Somebody who may be asked to join an action.
struct OutreachCandidate: Sendable {
  /// Her number in the table of citizens.
  let citizen: Int32
  /// The probability that she accepts.
  let accept: Float
  /// What her record adds to the log-odds of keeping a promise.
  let effect: Float
}

extension Recommender {
  /// Who may be asked to join each of some actions: everybody of an audience to whom it is open.
  ///
  /// O(audience × (stated codes × open actions)), with a list entry for each eligible pair.
  /// - Parameters:
  ///   - actions: The actions' numbers on the board.
  ///   - citizens: The table of citizens.
  ///   - audience: The numbers in it of those who may be asked.
  ///   - workers: How many threads share the audience; it changes no result.
  /// - Returns: By action, those eligible, in the order of the audience.
  func pools(
    for actions: [Int], citizens: [Citizen], audience: [Int], workers: Int
  ) -> [[OutreachCandidate]] {
    var slots = [Int](repeating: -1, count: board.actions.count)
    for (slot, action) in actions.enumerated() { slots[action] = slot }
    let slotOfAction = slots
    let blocks = stride(from: 0, to: audience.count, by: Self.blockSize).map { start in
      audience[start..<min(start + Self.blockSize, audience.count)]
    }
    var parts = [[(slot: Int, candidate: OutreachCandidate)]](repeating: [], count: blocks.count)
    parallelFill(&parts, blockSize: 1, workers: workers) { range, elements in
      for (place, block) in range.enumerated() { elements[place] = part(blocks[block], citizens, slotOfAction) }
    }
    var pools = [[OutreachCandidate]](repeating: [], count: actions.count)
    for part in parts {
      for (slot, candidate) in part { pools[slot].append(candidate) }
    }
    return pools
  }

  private func part(
    _ numbers: ArraySlice<Int>, _ citizens: [Citizen], _ slots: [Int]
  ) -> [(slot: Int, candidate: OutreachCandidate)] {
    let candidates = numbers.map { number in
      Candidate(citizen: citizens[number], situation: context.situation(of: citizens[number].id))
    }
    let terms = terms(of: candidates)
    var part: [(slot: Int, candidate: OutreachCandidate)] = []
    var scratch = eligibility.makeScratch()
    var logits = [Float](repeating: 0, count: openActions.count)
    for (place, number) in numbers.enumerated() {
      let candidate = candidates[place]
      let effect = Float(board.turnout.keep.citizenEffect(candidate.citizen.id))
      let history = terms.map { CitizenHistory(terms: $0, citizen: place) }
      withOpen(to: candidate, history, &scratch, &logits) { position, logit in
        let slot = slots[openActions[position]]
        guard slot >= 0 else { return }
        let accept = 1 / (1 + exp(-logit))
        part.append((slot, OutreachCandidate(citizen: Int32(number), accept: accept, effect: effect)))
      }
    }
    return part
  }

  /// Calls `body` with each action open to a citizen, by its place among ``openActions``, and the log-odds that she accepts it.
  private func withOpen(
    to candidate: Candidate, _ history: CitizenHistory?, _ scratch: inout EligibilityIndex.Scratch,
    _ logits: inout [Float], _ body: (Int, Float) -> Void
  ) {
    logits.withUnsafeMutableBufferPointer { logits in
      affinityIndex.writeInterest(of: candidate.citizen, to: logits)
      history?.add(to: logits)
      eligibility.withEligible(candidate.citizen, candidate.situation, &scratch) { words in
        affinityIndex.addNearness(of: candidate.citizen, to: logits, where: words)
        words.forEachSetBit { body($0, logits[$0]) }
      }
    }
  }
}
