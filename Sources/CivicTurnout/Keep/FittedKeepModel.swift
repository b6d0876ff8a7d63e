import CivicDomain
import CivicStatistics

/// The probability that a promise is kept, as learned: a base, and effects of the mode, the organizer and the citizen.
public struct FittedKeepModel: Sendable, Hashable {
  /// The configuration it was learned with; the method is the one that served.
  public internal(set) var model: KeepModel
  /// Places kept and known over the whole history; the effect is against the pooled rate.
  public internal(set) var base: KeepRecord
  /// Records of the modes with a history, by code.
  public internal(set) var modes: [String: KeepRecord] = [:]
  /// Records of the organizers with a history, by identifier.
  public internal(set) var organizers: [String: KeepRecord] = [:]
  /// Records of the citizens with a history, by identifier.
  public internal(set) var citizens: [String: KeepRecord] = [:]
  /// How much groups differ, where it was estimated; nil where the pooling is as strong as stated.
  public internal(set) var deviations: KeepDeviations?

  init(model: KeepModel, base: (kept: Double, known: Double)) {
    self.model = model
    self.base = KeepRecord(kept: base.kept, known: base.known, effect: 0)
  }

  /// Restores a model from its parts, as a model file holds them.
  package init(
    model: KeepModel, base: KeepRecord, modes: [String: KeepRecord], organizers: [String: KeepRecord],
    citizens: [String: KeepRecord], deviations: KeepDeviations? = nil
  ) {
    self.model = model
    self.base = base
    self.modes = modes
    self.organizers = organizers
    self.citizens = citizens
    self.deviations = deviations
  }

  /// The model without any history: the stated prior.
  public init(prior model: KeepModel = KeepModel()) {
    self.init(model: model, base: (0, 0))
  }

  /// The probability of keeping for a new citizen, a new organizer and a new mode.
  public var baseProbability: Double {
    base.effect == 0 ? pooledProbability : logistic(logit(pooledProbability) + base.effect)
  }

  /// The rate of all places, shrunk to the stated prior.
  var pooledProbability: Double {
    (base.kept + model.priorStrength * model.priorMean) / (base.known + model.priorStrength)
  }

  /// Log-odds of keeping a promise, split by where each part comes from.
  /// - Parameters:
  ///   - citizen: The citizen; nil or one without history adds nothing.
  ///   - action: The action, whose mode and organizer count.
  /// - Returns: The parts; their sum is the log-odds.
  public func explanation(citizen: String?, action: Action) -> KeepExplanation {
    KeepExplanation(
      base: logit(baseProbability), mode: action.mode.flatMap { modes[$0]?.effect } ?? 0,
      organizer: action.organizer.flatMap { organizers[$0]?.effect } ?? 0,
      citizen: citizen.flatMap { citizens[$0]?.effect } ?? 0)
  }

  /// The shift of a citizen's log-odds, 0 without history.
  package func citizenEffect(_ citizen: String) -> Double {
    citizens[citizen]?.effect ?? 0
  }
}

/// The log-odds of keeping a promise and where they come from.
public struct KeepExplanation: Sendable, Hashable {
  /// What holds for everybody.
  public var base: Double
  /// The mode of action.
  public var mode: Double
  /// The organizer.
  public var organizer: Double
  /// The citizen.
  public var citizen: Double

  /// The log-odds.
  public var logOdds: Double { base + mode + organizer + citizen }

  /// The probability of keeping.
  public var probability: Double { logistic(logOdds) }
}
