import CivicDomain
import CivicRanking
import Foundation

/// The moment at which the tests take place.
let moment = instant("2026-03-02T08:00:00Z")
let paris = zone("Europe/Paris")

func instant(_ text: String) -> Date {
  guard let date = try? Date(text, strategy: .iso8601) else { preconditionFailure("no instant: \(text)") }
  return date
}

func zone(_ name: String) -> TimeZone {
  guard let zone = TimeZone(identifier: name) else { preconditionFailure("no time zone: \(name)") }
  return zone
}

/// A span between two instants of ISO 8601.
func span(_ start: String, _ end: String? = nil, clockIsKnown: Bool = true) -> TimeSpan {
  TimeSpan(start: instant(start), end: end.map(instant), clockIsKnown: clockIsKnown)
}

func citizen(_ id: String = "ana", _ change: (inout Citizen) throws -> Void = { _ in }) throws -> Citizen {
  var citizen = try Citizen(id: id)
  try change(&citizen)
  return citizen
}

func action(_ id: String = "beach", _ change: (inout Action) throws -> Void = { _ in }) throws -> Action {
  var action = try Action(id: id, title: id)
  try change(&action)
  return action
}

extension EligibilityContext {
  /// The tests' moment, in Paris.
  static func here(promised: [String: Int] = [:]) -> EligibilityContext {
    EligibilityContext(now: moment, timeZone: paris, promisedPlaces: promised)
  }
}
