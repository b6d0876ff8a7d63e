import CivicDomain
import CivicRanking
import Foundation

/// The months in which parts of actions begin, on the clocks of those who have so many hours a month.
struct PartClocks {
  /// For each clock the month of each part; nil where its start is unknown.
  private(set) var months: [[Int?]] = []
  private var numbers: [TimeZone: Int] = [:]
  private let starts: [Date?]
  private let defaultZone: TimeZone

  init(_ parts: [Action], defaultZone: TimeZone) {
    starts = parts.map(\.span.start)
    self.defaultZone = defaultZone
  }

  /// What a citizen can give in a month; nil where she does not say.
  mutating func limit(of citizen: Citizen, _ situation: CitizenSituation) -> AllocationParty.HourLimit? {
    guard let hours = citizen.monthlyHours else { return nil }
    let zone = citizen.timeZone ?? defaultZone
    let clock = LocalClock(zone)
    let number = numbers[zone] ?? months.count
    if number == months.count {
      numbers[zone] = number
      months.append(starts.map { $0.map(clock.month) })
    }
    var spent: [Int: Double] = [:]
    for commitment in situation.commitments {
      if let hours = commitment.hours, let start = commitment.span.start {
        spent[clock.month(start), default: 0] += hours
      }
    }
    return AllocationParty.HourLimit(clock: number, hours: hours, spent: spent)
  }
}
