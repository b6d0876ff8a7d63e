import CivicDomain

/// The formats a citizen accepts, one bit each.
struct FormatSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// Every set there is, by raw value.
  static let combinations = 1 << Format.allCases.count

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ formats: [Format]) {
    rawValue = formats.reduce(0) { $0 | Self.bit($1) }
  }

  /// Whether an action of this format is acceptable: no stated format excludes nothing, and whoever accepts any format can
  /// join a hybrid action in that way.
  func accepts(_ format: Format) -> Bool {
    isEmpty || format == .hybrid || rawValue & Self.bit(format) != 0
  }

  /// Whether the citizen can join from a distance: nothing else is stated, or remote or hybrid actions are accepted.
  var includesRemote: Bool {
    isEmpty || rawValue & (Self.bit(.remote) | Self.bit(.hybrid)) != 0
  }

  private static func bit(_ format: Format) -> UInt8 {
    switch format {
    case .onsite: 1
    case .remote: 2
    case .hybrid: 4
    }
  }
}
