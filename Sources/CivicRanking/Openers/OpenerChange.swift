import CivicDomain

/// One thing that a citizen could change about what she states.
public enum OpenerChange: Sendable, Hashable {
  /// Travel this far, in kilometres.
  case radius(Double)
  /// Give this many hours at one go.
  case maximumHours(Double)
  /// Give this many hours in a month.
  case monthlyHours(Double)
  /// Take part in this format too.
  case format(Format)
  /// Speak this language too, by its primary tag.
  case language(String)
  /// Have this ability too.
  case ability(String)
  /// Be free all day on this weekday too; 0 is Monday.
  case freeDay(Int)

  /// A name of what is changed that never changes itself.
  public var code: String {
    switch self {
    case .radius: "radius"
    case .maximumHours: "max-hours"
    case .monthlyHours: "monthly-hours"
    case .format: "format"
    case .language: "language"
    case .ability: "ability"
    case .freeDay: "availability"
    }
  }

  /// The citizen after the change.
  public func applied(to citizen: Citizen) -> Citizen {
    var changed = citizen
    switch self {
    case .radius(let kilometers): changed.radius = kilometers
    case .maximumHours(let hours): changed.maximumHours = hours
    case .monthlyHours(let hours): changed.monthlyHours = hours
    case .format(let format): changed.formats.append(format)
    case .language(let language): changed.languages.append(language)
    case .ability(let ability): changed.abilities.append(ability)
    case .freeDay(let day):
      changed.availability = Availability(windows: (citizen.availability?.windows ?? []) + [.wholeDay(day)])
    }
    return changed
  }
}

extension WeeklyWindow {
  /// From midnight to midnight on one weekday; 0 is Monday.
  static func wholeDay(_ day: Int) -> WeeklyWindow {
    WeeklyWindow(days: Weekdays(rawValue: 1 << UInt8(day)), startMinute: 0, endMinute: 1440)
  }
}
