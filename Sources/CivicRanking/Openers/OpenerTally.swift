import CivicDomain

/// The actions that each change would open, while they are being counted.
struct OpenerTally {
  /// An action and the figure that would do for it.
  typealias Need = (action: Int, figure: Double)

  /// How many times as much as she states a citizen is asked for, where something is within that.
  private static let greatestRaise = 2.0
  private static let hoursStep = 0.25
  private static let kilometersStep = 1.0

  var radius: [Need] = []
  var maximumHours: [Need] = []
  var monthlyHours: [Need] = []
  private var listed: [OpenerChange: [Int]] = [:]

  /// Counts an action for a change that is no figure.
  mutating func add(_ change: OpenerChange, _ action: Int) {
    listed[change, default: []].append(action)
  }

  /// The changes, those that open most first, then by what they change and by its value.
  func openers(for citizen: Citizen) -> [Opener] {
    let raised = [
      Self.raise(radius, from: citizen.radius, step: Self.kilometersStep, OpenerChange.radius),
      Self.raise(maximumHours, from: citizen.maximumHours, step: Self.hoursStep, OpenerChange.maximumHours),
      Self.raise(monthlyHours, from: citizen.monthlyHours, step: Self.hoursStep, OpenerChange.monthlyHours),
    ]
    let others = listed.map { Opener(change: $0.key, actions: $0.value) }
    return (raised.compactMap { $0 } + others).sorted {
      $0.count != $1.count ? $0.count > $1.count : "\($0.change)" < "\($1.change)"
    }
  }

  private static func raise(
    _ needs: [Need], from stated: Double?, step: Double, _ change: (Double) -> OpenerChange
  ) -> Opener? {
    guard let stated, let least = needs.map(\.figure).min() else { return nil }
    let bound = max(least, stated * greatestRaise)
    let greatest = needs.lazy.map(\.figure).filter { $0 <= bound }.reduce(least, max)
    let figure = (greatest / step).rounded(.up) * step
    return Opener(change: change(figure), actions: needs.filter { $0.figure <= figure }.map(\.action))
  }
}
