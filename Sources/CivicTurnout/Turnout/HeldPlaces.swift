import CivicDomain
import CivicStatistics
import Foundation

/// Places of past actions with their forecasts and what became of them.
struct HeldPlaces {
  private var probabilities: [Double] = []
  private var events: [Int32] = []
  private var blocks: [Int32] = []
  private var outcomes: [Bool?] = []
  private(set) var eventCount = 0

  /// Adds an action of which at least one promise's outcome is known.
  mutating func append(_ action: Action, _ rows: [Int32], _ pledges: PledgeTable, _ keep: FittedKeepModel) {
    let known = rows.map(Int.init).filter { pledges.knownAttendance(row: $0) != nil }
    guard !known.isEmpty else { return }
    let general = keep.explanation(citizen: nil, action: action).logOdds
    for row in known {
      let came = Int(pledges.knownAttendance(row: row) ?? 0)
      let probability = logistic(general + keep.citizenEffect(pledges.citizens[pledges.citizen[row]]))
      // Those who come together or not at all are one decision.
      let size = pledges.allOrNone[row] ? 1 : Int(pledges.places[row])
      for place in 0..<size {
        probabilities.append(probability)
        events.append(Int32(eventCount))
        blocks.append(size > 1 ? Int32(row) : -1)
        outcomes.append(place < came)
      }
    }
    eventCount += 1
  }

  /// The sum of −ln of the probabilities of what became of the places.
  var logLoss: Double {
    zip(probabilities, outcomes).reduce(0) { sum, place in
      guard let came = place.1 else { return sum }
      return sum - log(came ? place.0 : 1 - place.0)
    }
  }

  func layer(priorShock: Double) -> FittedCountLayer? {
    guard
      let places = try? PredictedPlaces(
        probabilities: probabilities, events: events, blocks: blocks, eventCount: eventCount)
    else { return nil }
    return try? CountLayer(priorShock: max(priorShock, 0.01)).fit(places, outcomes: outcomes)
  }
}
