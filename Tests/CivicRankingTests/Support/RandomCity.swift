import CivicDomain
import CivicRanking
import Foundation

/// Citizens and actions with everything drawn at random, each field unknown every now and then.
struct RandomCity {
  static let zones = ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"].map(zone)
  static let windows = [
    "mon-fri 18:00-22:00", "sat 09:00-18:00", "sun 00:30-04:00", "sat,sun", "daily 06:00-14:00", "fri 22:00-03:00",
    "mon-sun 00:00-24:00", "tue 08:00-08:20",
  ]
  static let languages = ["fr", "FR", "en-GB", "en", "ar", "pt-BR"]
  static let abilities = ["driving", "first aid", "cooking", "teaching"]
  static let codes = ["climate", "energy", "solar", "food", "hunting", "school"]

  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func maybe<Value>(_ probability: Double = 0.7, _ value: (inout SplitMix64) throws -> Value) rethrows
    -> Value?
  {
    random.chance(probability) ? try value(&random) : nil
  }

  /// Somewhere around Paris, now and then elsewhere.
  private mutating func place() throws -> Coordinate? {
    try maybe {
      $0.chance(0.05)
        ? try Coordinate(latitude: .random(in: -90...90, using: &$0), longitude: .random(in: -180...180, using: &$0))
        : try Coordinate(
          latitude: 48.86 + .random(in: -0.3...0.3, using: &$0), longitude: 2.35 + .random(in: -0.4...0.4, using: &$0))
    }
  }

  private mutating func interests() -> [Interest] {
    random.pickSome(Self.codes, atMost: 3).map { code in
      Interest(code, weight: random.pick([1, 1, 2, 0.5, -1]))
    }
  }

  mutating func citizen(_ id: String) throws -> Citizen {
    try CivicRankingTests.citizen(id) {
      ($0.themes, $0.modes) = (interests(), interests())
      $0.formats = random.pickSome(Format.allCases, atMost: 2)
      $0.availability = try maybe(0.6) { random in
        let windows = random.pickSome(Self.windows, atMost: 3)
        return try windows.isEmpty ? Availability(windows: []) : Availability(parsing: windows.joined(separator: ";"))
      }
      $0.maximumHours = maybe(0.5) { $0.pick([0, 0.2, 1, 2, 3.5, 8, 20]) }
      $0.monthlyHours = maybe(0.5) { $0.pick([0, 2, 4, 8, 8.1, 20]) }
      $0.location = try place()
      $0.radius = maybe(0.6) { $0.pick([0, 5, 15, 40, 25_000]) }
      $0.languages = random.pickSome(Self.languages, atMost: 2)
      $0.abilities = random.pickSome(Self.abilities, atMost: 3)
      $0.birthYear = maybe { $0.pick([1950, 1990, 2007, 2008, 2009, 2010]) }
      $0.timeZone = maybe { $0.pick(Self.zones) }
    }
  }

  /// From a few days ago to the end of October, so that both changes of the clock lie within; most last some hours.
  mutating func span() -> TimeSpan {
    let start = moment.addingTimeInterval((Double.random(in: -100...6000, using: &random) * 4).rounded() * 900)
    let length: Double = random.pick([0, 1, 2, 2.5, 8, 12, 24, 24.5, 48, 480, 4800])
    return TimeSpan(
      start: random.chance(0.9) ? start : nil, end: random.chance(0.8) ? start.addingTimeInterval(length * 3600) : nil,
      clockIsKnown: random.chance(0.9))
  }

  mutating func action(_ id: String) throws -> Action {
    try CivicRankingTests.action(id) {
      ($0.themes, $0.mode) = (interests(), maybe { $0.pick(Self.codes) })
      $0.format = maybe { $0.pick(Format.allCases) }
      $0.span = span()
      $0.hours = maybe(0.5) { $0.pick([0, 0.1, 1, 2.7, 3, 8, 30]) }
      $0.location = try place()
      $0.capacity = maybe(0.5) { $0.pick([0, 1, 5, 50]) }
      $0.pledgeLimit = maybe(0.2) { $0.pick([2, 60]) }
      $0.requires = random.chance(0.6) ? [] : random.pickSome(Self.abilities, atMost: 2)
      $0.languages = random.pickSome(Self.languages, atMost: 2)
      $0.minimumAge = maybe(0.4) { $0.pick([0, 16, 18, 60]) }
      $0.closesAt = maybe(0.3) { moment.addingTimeInterval(.random(in: -1e6...1e7, using: &$0)) }
      $0.status = random.chance(0.9) ? random.pick([nil, .open, .activated]) : random.pick(Action.Status.allCases)
      $0.timeZone = maybe { $0.pick(Self.zones) }
    }
  }

  mutating func pledge(_ citizen: String, _ action: String, slot: String?) throws -> Pledge {
    try Pledge(
      citizen: citizen, action: action, slot: slot, places: random.pick([1, 1, 2, 7]),
      status: random.pick(Pledge.Status.allCases))
  }
}
