import CivicDomain
import Foundation

/// What answers to proposals may teach of: something that several actions have in common.
public enum ActionTrait: Hashable, Sendable {
  /// The mode of action.
  case mode(String)
  /// A root of the themes.
  case theme(String)
  /// The format.
  case format(Format)
  /// The natural logarithm of the hours asked over ``usualHours``, where they are known.
  case length

  /// The hours whose length counts neither way.
  static let usualHours = 2.0

  /// The traits of an action, each with how much of it the action has: the roots of its themes share 1.
  ///
  /// What is unknown of an action is no trait. O(codes · depth).
  static func traits(of action: Action, themes: Hierarchy) -> [(trait: ActionTrait, amount: Double)] {
    let roots = Set(action.themes.map { themes.root(of: $0.code) }).sorted()
    var traits = roots.map { (ActionTrait.theme($0), 1 / Double(roots.count)) }
    if let mode = action.mode { traits.append((.mode(mode), 1)) }
    if let format = action.format { traits.append((.format(format), 1)) }
    if let hours = action.knownHours { traits.append((.length, log(hours / usualHours))) }
    return traits
  }
}

extension ActionTrait: LosslessStringConvertible {
  /// The trait as a text that never changes, such as `mode:petition`.
  public var description: String {
    switch self {
    case .mode(let code): "mode:\(code)"
    case .theme(let code): "theme:\(code)"
    case .format(let format): "format:\(format.rawValue)"
    case .length: "length"
    }
  }

  /// The trait of a text; nil where the text names none.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.dropFirst().first) {
    case ("mode", let code?): self = .mode(code)
    case ("theme", let code?): self = .theme(code)
    case ("format", let code?):
      guard let format = Format(rawValue: code) else { return nil }
      self = .format(format)
    case ("length", nil): self = .length
    default: return nil
    }
  }
}
