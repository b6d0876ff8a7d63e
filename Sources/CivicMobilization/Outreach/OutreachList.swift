import CivicStatistics
import CivicTurnout
import Foundation

/// Those who may be asked for one action, ready to be picked by what each would add.
///
/// People who wait for a place elsewhere come first: for them it is an offer. Then the largest gain goes first, and among equals whoever
/// was asked least recently, then by identifier.
struct OutreachList {
  /// Single precision orders two gains that differ by more than this share.
  private static let tolerance: Float = 1e-5

  private let shockTable: ShockTable
  private let keepLogOdds: Float
  private let isLess: (OutreachCandidate, OutreachCandidate) -> Bool
  /// Those who wait elsewhere, and the others, each by falling probability to accept.
  private var tiers: [[OutreachCandidate]]

  /// Prepares a list. O(candidates × log candidates).
  /// - Parameters:
  ///   - candidates: Those who may be asked.
  ///   - waits: Whether somebody waits for a place elsewhere.
  ///   - isLess: Who of two goes first where gains are equal.
  ///   - keepLogOdds: The log-odds with which somebody without history keeps a promise.
  ///   - shockTable: The shared shock.
  init(
    _ candidates: [OutreachCandidate], waits: (OutreachCandidate) -> Bool,
    isLess: @escaping (OutreachCandidate, OutreachCandidate) -> Bool, keepLogOdds: Double, shockTable: ShockTable
  ) {
    self.shockTable = shockTable
    self.keepLogOdds = Float(keepLogOdds)
    self.isLess = isLess
    let sorted = candidates.sorted { ($0.accept, $1.citizen) > ($1.accept, $0.citizen) }
    tiers = [sorted.filter(waits), sorted.filter { !waits($0) }]
  }

  /// Takes the next to ask off the list; nil where nobody is left. O(candidates × nodes) at worst.
  /// - Parameters:
  ///   - gains: What one more promise changes.
  ///   - weights: The nodes' weights: so far from a threshold that nobody alone adds anything, those most likely to come go first.
  /// - Returns: Whom to ask.
  mutating func next(
    _ gains: (coming: [Double], activating: Double), weights: [Double]
  ) -> OutreachCandidate? {
    // Gains may be below what single precision holds; only their proportions matter.
    let scale = max(gains.activating, gains.coming.max() ?? 0)
    let coming = scale > 0 ? gains.coming.map { Float($0 / scale) } : weights.map(Float.init)
    let activating = scale > 0 ? Float(gains.activating / scale) : 0
    for tier in tiers.indices {
      if let place = best(in: tiers[tier], coming, activating) { return tiers[tier].remove(at: place) }
    }
    return nil
  }

  private func best(in tier: [OutreachCandidate], _ coming: [Float], _ activating: Float) -> Int? {
    let most = coming.reduce(activating, +)
    var (found, best): (Int?, Float) = (nil, 0)
    coming.withUnsafeBufferPointer { coming in
      for (place, candidate) in tier.enumerated() {
        // Nobody further down accepts more readily, and nobody comes more surely than always.
        guard candidate.accept * most >= best * (1 - Self.tolerance) else { break }
        let kept = shockTable.sum(logOdds: keepLogOdds + candidate.effect, gains: coming)
        let gain = candidate.accept * (kept + activating)
        guard gain > 0, gain >= best * (1 - Self.tolerance) else { continue }
        let isEqual = gain <= best * (1 + Self.tolerance)
        if !isEqual || found.map({ isLess(candidate, tier[$0]) }) ?? true { (found, best) = (place, max(best, gain)) }
      }
    }
    return found
  }
}
