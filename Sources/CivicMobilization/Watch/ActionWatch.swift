import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation

/// Whether an action will fill, and what it takes.
public struct ActionWatch: Sendable, Hashable {
  /// Places it lacks, and places that are free.
  public let gaps: PlaceGaps
  /// The probability that at least the minimum come; nil where no minimum is known.
  public let minimumProbability: Double?
  /// The probability that the minimum, else the target, come; nil where neither is known.
  public let wantedProbability: Double?
  /// The mean number of promises still to come by themselves.
  public let promisesToCome: Double
  /// How many more promises it takes until the minimum, else the target, come with the wanted certainty; nil where neither is known,
  /// or where no number that could be asked suffices. They count for those who promised on a condition.
  public let recruitsNeeded: Int?
  /// What to do.
  public let advice: WatchAdvice
  /// Places that it lost in its last days; nil for none, as far as is known.
  public let lateLoss: LateLoss?
  /// Whether losing them put it at risk.
  public let isLateAlarm: Bool
  /// Who came up from the waiting list and must still confirm; nil for nobody.
  public let confirmations: OpenConfirmations?

  /// The promises that it takes and that there is room for; nil where nothing tells how many, or none can be made.
  public var recruitsPossible: Int? {
    recruitsNeeded.map { needed in gaps.free.map { min($0, needed) } ?? needed }
  }

  /// Watches an action.
  /// - Parameters:
  ///   - action: The action.
  ///   - gaps: Places it lacks, and places that are free.
  ///   - promises: The promises made to it so far.
  ///   - turnout: Who comes to it.
  ///   - model: The model that made the forecast.
  ///   - lateLoss: Places that it lost in its last days.
  ///   - confirmations: Who must still confirm.
  ///   - certainty: The probability with which enough people should come, in 0..<1.
  ///   - now: The instant.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  /// - Complexity: O(log n × nodes × n) for n people wanted.
  public init(
    _ action: Action, gaps: PlaceGaps, promises: [Promise], turnout: ActionTurnout, model: FittedTurnoutModel,
    lateLoss: LateLoss? = nil, confirmations: OpenConfirmations? = nil, certainty: Double = 0.9, now: Date
  ) throws(CountDistributionError) {
    precondition(certainty >= 0 && certainty < 1)
    self.gaps = gaps
    self.lateLoss = lateLoss
    isLateAlarm = lateLoss?.isAlarming(certainty: certainty) ?? false
    self.confirmations = confirmations
    minimumProbability = action.minimum.map { turnout.present.probability(atLeast: $0) }
    promisesToCome = turnout.toCome.mean
    guard let wanted = action.placesWanted else {
      (wantedProbability, recruitsNeeded, advice) = (nil, nil, .unknown)
      return
    }
    let probability = turnout.present.probability(atLeast: wanted)
    wantedProbability = probability
    let isClosed = action.promisesCloseAt.map { $0 <= now } ?? false
    let recruits =
      isClosed
      ? nil : try RecruitSearch(promises, turnout, model: model, wanted: wanted).recruits(level: certainty)
    recruitsNeeded = probability >= certainty ? 0 : recruits
    advice = Self.advice(
      isEnough: probability >= certainty, isClosed: isClosed, recruits: recruits, free: gaps.free,
      toCome: promisesToCome)
  }

  private static func advice(
    isEnough: Bool, isClosed: Bool, recruits: Int?, free: Int?, toCome: Double
  ) -> WatchAdvice {
    if isEnough { return .fills }
    guard !isClosed, let recruits else { return .rescue }
    if let free, Double(recruits) + toCome > Double(free) { return free > recruits ? .recruit : .raiseLimit }
    return Double(recruits) < toCome / 4 ? .wait : .recruit
  }
}
