/// One way to save an action that may fail, with what it is expected to change.
public struct RescueOption: Sendable, Hashable {
  /// What is done.
  public enum Way: Sendable, Hashable {
    /// Find so many more people who promise.
    case recruit(Int)
    /// Ask so many people who promised to another action to come to this one instead.
    case move(Int, from: String)
    /// Ask everybody who promised to come to another action instead, and cancel this one.
    case merge(into: String)
    /// Hold it so many days later, and go on collecting promises.
    case postpone(days: Int)
    /// Cancel it now, which spares people the way.
    case cancel
  }

  /// What is done.
  public let way: Way
  /// By how much the expected impact of all actions together rises.
  public let gain: Double
  /// The probability that enough people come to what takes place: to this action, or to the one it is merged into; nil where nothing tells what is
  /// enough, or nothing takes place.
  public let wantedProbability: Double?
}

extension RescueOption.Way {
  /// The option's code in tables.
  public var code: String {
    switch self {
    case .recruit: "recruit"
    case .move: "move"
    case .merge: "merge"
    case .postpone: "postpone"
    case .cancel: "cancel"
    }
  }
}
