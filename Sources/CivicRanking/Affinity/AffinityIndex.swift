import CivicDomain
import CivicLinearAlgebra
import Foundation

/// An ``AffinityModel`` compiled for many citizens and the same actions.
///
/// A citizen states a handful of codes, which add up alike for all actions of one profile: her log-odds are then two look-ups an
/// action, where a product of dense matrices would multiply with zeros. The figures equal those of
/// ``AffinityModel/affinity(of:for:)`` within 1e-5.
public struct AffinityIndex: Sendable {
  /// The model.
  public let model: AffinityModel
  private let themes: ProfileMatches
  private let modes: ProfileMatches
  /// What bounds the log-odds of sixty-four actions at a time.
  private let bounds: MatchBounds
  private let nearness: NearnessTable
  /// The log-odds of each action before anything is known of the citizen.
  private let baselines: [Float]
  /// The odds against accepting each, as far.
  private let oddsAgainst: [Float]
  /// What answers taught of each action.
  private let effects: [Double]

  /// Compiles a model for actions. O(actions · codes that match them).
  public init(actions: [Action], model: AffinityModel) {
    self.model = model
    themes = ProfileMatches(actions.map(\.themeProfile), in: model.themes.hierarchy)
    modes = ProfileMatches(actions.map(\.modeProfile), in: model.modes.hierarchy)
    nearness = NearnessTable(of: actions)
    effects = actions.map { model.effects.effect(of: $0, themes: model.themes.hierarchy) }
    baselines = effects.map { Float(model.weights.bias + $0) }
    oddsAgainst = baselines.map { exp(-$0) }
    bounds = MatchBounds(themes, modes, baselines: baselines)
  }

  /// What one citizen states, compiled against this index. O(profiles + stated codes · profiles that match one).
  package func interest(of citizen: Citizen) -> CitizenInterest {
    CitizenInterest(
      themes: StatedTerms(model.themes.coefficients(of: citizen.themes), themes),
      modes: StatedTerms(model.modes.coefficients(of: citizen.modes), modes), standpoint: Standpoint(of: citizen))
  }

  /// Writes an upper bound of a citizen's log-odds for the actions of each word of sixty-four. O(stated codes · words).
  package func writeGreatest(_ interest: CitizenInterest, to logits: UnsafeMutableBufferPointer<Float>) {
    bounds.write(interest, nearness: greatestNearness, to: logits)
  }

  /// The chance that a citizen accepts an action, and what it is made of: what ``AffinityModel/affinity(of:for:)`` says, to the
  /// last bit. O(stated codes · log profiles).
  ///
  /// - Parameters:
  ///   - interest: What the citizen states, compiled against this index.
  ///   - place: Where the action stands among those of this index.
  /// - Returns: The log-odds with their parts.
  package func affinity(of interest: CitizenInterest, for place: Int) -> AffinityExplanation {
    var reasons: [AffinityReason] = []
    reasons.reserveCapacity(interest.themes.terms.count + interest.modes.terms.count + 2)
    for term in interest.themes.terms {
      let contribution = term.coefficient * themes.match(of: place, row: term.row)
      if contribution != 0 { reasons.append(.theme(term.code, contribution: contribution)) }
    }
    for term in interest.modes.terms {
      let contribution = term.coefficient * modes.match(of: place, row: term.row)
      if contribution != 0 { reasons.append(.mode(term.code, contribution: contribution)) }
    }
    return model.explanation(
      reasons, nearness.nearness(of: place, from: interest.standpoint), effect: effects[place])
  }

  /// How far away an action is, in kilometres; nil where a place is unknown, or none is needed.
  package func distance(to place: Int, for interest: CitizenInterest) -> Double? {
    nearness.distance(to: place, from: interest.standpoint)
  }

  /// What the way to an action adds to a citizen's log-odds.
  package func nearnessTerm(_ interest: CitizenInterest, for place: Int) -> Float {
    let nearness = nearness.nearness(of: place, from: interest.standpoint)
    guard let proximity = nearness.proximity(remote: model.weights.remoteProximity) else { return 0 }
    return Float(model.nearnessTerm(proximity: proximity))
  }

  /// The most that ``nearnessTerm(_:for:)`` adds.
  package var greatestNearness: Float { Float(abs(model.weights.nearness)) }

  /// Writes one citizen's odds against accepting, without nearness, for the actions of a word that are wanted. O(actions in it).
  package func writeOddsAgainst(
    _ interest: CitizenInterest, word: Int, wanted: UInt64, to odds: UnsafeMutableBufferPointer<Float>
  ) {
    let first = word << 6
    oddsAgainst.withUnsafeBufferPointer { own in
      interest.themes.withOddsAgainst(themes) { theme, byTheme in
        interest.modes.withOddsAgainst(modes) { mode, byMode in
          var rest = wanted
          while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            let action = first + bit
            odds[bit] = own[action] * byTheme[Int(theme[action])] * byMode[Int(mode[action])]
          }
        }
      }
    }
  }

  /// Writes one citizen's log-odds for every action, without nearness. O(actions + stated codes · profiles that match one).
  package func writeInterest(of citizen: Citizen, to logits: UnsafeMutableBufferPointer<Float>) {
    let interest = interest(of: citizen)
    interest.themes.logits.withUnsafeBufferPointer { byTheme in
      interest.modes.logits.withUnsafeBufferPointer { byMode in
        for action in baselines.indices {
          logits[action] =
            baselines[action] + byTheme[Int(themes.profiles[action])] + byMode[Int(modes.profiles[action])]
        }
      }
    }
  }

  /// Adds the nearness term to one citizen's log-odds where a bit is set (action j is bit `j % 64` of word `j / 64`).
  package func addNearness(
    of citizen: Citizen, to logits: UnsafeMutableBufferPointer<Float>, where wanted: UnsafeBufferPointer<UInt64>
  ) {
    nearness.forEach(of: citizen, where: wanted, remote: model.weights.remoteProximity) { action, proximity in
      logits[action] += Float(model.nearnessTerm(proximity: proximity))
    }
  }

  /// The log-odds that citizens accept actions. O(citizens · actions · stated codes).
  ///
  /// - Parameters:
  ///   - citizens: A block of citizens.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: One row for each citizen, one column for each action.
  public func logits(of citizens: [Citizen], workers: Int = 1) -> Matrix<Float> {
    let width = baselines.count
    let everyAction = [UInt64](ones: width)
    var logits = [Float](repeating: 0, count: citizens.count * width)
    parallelFill(&logits, blockSize: max(1, width), workers: workers) { range, own in
      let citizen = citizens[range.lowerBound / width]
      writeInterest(of: citizen, to: own)
      everyAction.withUnsafeBufferPointer { addNearness(of: citizen, to: own, where: $0) }
    }
    return Matrix(rows: citizens.count, columns: width, elements: logits)
  }
}
