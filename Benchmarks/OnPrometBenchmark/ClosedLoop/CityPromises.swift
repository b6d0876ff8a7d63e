import CivicDomain
import Foundation

/// A citizen and an action of a city, by number.
struct Pair: Hashable, Sendable {
  let citizen: Int
  let action: Int
}

/// A promise that somebody is about to make.
struct Arrival: Sendable {
  let pair: Pair
  let at: Date
  let places: Int
}

/// All promises of a city, and what became of each: row i of the table is arrival i.
struct CityPromises: Sendable {
  private(set) var arrivals: [Arrival] = []
  private(set) var table = PledgeTable()
  private var ofAction: [Int: [Int]] = [:]
  private var ofCitizen: [Int: [Int]] = [:]
  /// From which row on withdrawals are still to be decided.
  private var undecided = 0

  /// The rows of an action that hold places.
  func holding(action: Int) -> [Int] { (ofAction[action] ?? []).filter { table.status[$0].holdsPlaces } }

  /// Places that are held at an action.
  func places(action: Int) -> Int { holding(action: action).reduce(0) { $0 + arrivals[$1].places } }

  /// Takes a promise down: as waiting where places are gone, and not at all where she promised already, or something at the same time.
  mutating func append(_ arrival: Arrival, actions: [Action], citizens: [Citizen]) {
    let (pair, action) = (arrival.pair, actions[arrival.pair.action])
    let span = action.occupiedSpan
    let isTaken = (ofCitizen[pair.citizen] ?? []).contains { row in
      let other = arrivals[row].pair.action
      return other == pair.action
        || (table.status[row].holdsPlaces && actions[other].occupiedSpan.clashes(with: span))
    }
    guard !isTaken else { return }
    let isFull = action.promiseLimit.map { places(action: pair.action) + arrival.places > $0 } ?? false
    ofAction[pair.action, default: []].append(arrivals.count)
    ofCitizen[pair.citizen, default: []].append(arrivals.count)
    arrivals.append(arrival)
    table.append(
      citizen: table.number(citizen: citizens[pair.citizen].id), action: table.number(action: action.id), slot: -1,
      pledgedAt: arrival.at.timeIntervalSince1970.rounded(), places: Int32(arrival.places), allOrNone: false,
      status: isFull ? .waiting : .pledged, attended: -1, invitedBy: -1)
  }

  /// Takes back those of the latest promises that are.
  mutating func withdraw(_ isWithdrawn: (Pair) -> Bool) {
    for row in undecided..<arrivals.count where table.status[row] == .pledged && isWithdrawn(arrivals[row].pair) {
      table.setStatus(.cancelled, row: row)
    }
    undecided = arrivals.count
  }

  /// Notes what became of a promise.
  mutating func note(_ status: Pledge.Status, row: Int) { table.setStatus(status, row: row) }
}
