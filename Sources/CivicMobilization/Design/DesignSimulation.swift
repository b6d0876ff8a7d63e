import CivicStatistics
import CivicTurnout
import Foundation

/// The expectations of any variant, over common trials.
struct DesignSimulation {
  /// What the first step takes.
  static let firstStepHours = 0.25

  let crowd: DesignCrowd
  let impact: DesignImpact
  let shock: SharedShock
  let trials: DesignTrials

  /// The outcome. O(trials × people), little allocation.
  func outcome(of variant: DesignVariant) -> DesignOutcome {
    let open = crowd.open(variant)
    let accept = crowd.accept(variant).map { Float($0) }
    let limit = impact.limit(variant)
    var sums = Sums()
    for trial in trials.trials {
      var slots = [Slot](repeating: Slot(), count: variant.slots)
      for person in trial.order {
        let person = Int(person)
        let draw = trial.draws[person]
        guard draw.x < accept[person], let slot = choice(open[person], slots, limit: limit, draw.y) else { continue }
        let keeps = Double(draw.z) < logistic(crowd.keepCentre[person] + shock.deviation * trial.shock)
        slots[slot].add(keeps: keeps, isAble: crowd.isAble[person])
      }
      sums.add(slots, achieved: achieved(slots, variant), held: held(slots, variant))
    }
    let steps = variant.takesFirstStep ? crowd.accept.reduce(0, +) * Self.firstStepHours : 0
    return sums.outcome(variant, steps: steps)
  }

  /// One of the open slots with room, each as likely.
  private func choice(_ open: UInt8, _ slots: [Slot], limit: Int, _ draw: Float) -> Int? {
    let free = slots.indices.reduce(UInt8(0)) { bits, slot in
      open >> UInt8(slot) & 1 == 1 && slots[slot].promised < limit ? bits | 1 << UInt8(slot) : bits
    }
    guard free != 0 else { return nil }
    var skip = min(Int(draw * Float(free.nonzeroBitCount)), free.nonzeroBitCount - 1)
    return slots.indices.first { slot in
      guard free >> UInt8(slot) & 1 == 1 else { return false }
      defer { skip -= 1 }
      return skip == 0
    }
  }

  private func takesPlace(_ slot: Slot, _ variant: DesignVariant) -> Bool {
    slot.come >= variant.minimum && (variant.roles == .together || slot.ableCome > 0)
  }

  private func held(_ slots: [Slot], _ variant: DesignVariant) -> Int {
    slots.count { takesPlace($0, variant) }
  }

  /// The impact of all slots that take place, as of one action.
  private func achieved(_ slots: [Slot], _ variant: DesignVariant) -> Double {
    let people = slots.reduce(0) { sum, slot in
      takesPlace(slot, variant) ? sum + min(slot.come, impact.room ?? .max) : sum
    }
    return impact.value(people: people, hours: variant.hours)
  }
}

/// One slot in one trial.
private struct Slot {
  var promised = 0
  var come = 0
  var ableCome = 0

  mutating func add(keeps: Bool, isAble: Bool) {
    promised += 1
    guard keeps else { return }
    come += 1
    if isAble { ableCome += 1 }
  }
}

/// What the trials add up to.
private struct Sums {
  var trials = 0.0
  var promised = 0
  var come = 0
  var heldShare = 0.0
  var impact = 0.0
  var impactSquares = 0.0

  mutating func add(_ slots: [Slot], achieved: Double, held: Int) {
    trials += 1
    for slot in slots {
      promised += slot.promised
      come += slot.come
    }
    heldShare += Double(held) / Double(slots.count)
    impact += achieved
    impactSquares += achieved * achieved
  }

  func outcome(_ variant: DesignVariant, steps: Double) -> DesignOutcome {
    let mean = impact / trials
    let variance = max(0, impactSquares / trials - mean * mean)
    let come = Double(come) / trials
    return DesignOutcome(
      variant: variant, promised: Double(promised) / trials, come: come, impact: mean,
      impactError: (variance / max(1, trials - 1)).squareRoot(), hours: come * variant.hours + steps,
      minimumProbability: heldShare / trials)
  }
}
