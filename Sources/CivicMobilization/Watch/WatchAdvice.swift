/// What to do about an action that may not fill.
public enum WatchAdvice: String, Sendable, Hashable, CaseIterable {
  /// Enough people will come: nothing.
  case fills
  /// Promises still to come by themselves will do, but not for certain: look again.
  case wait
  /// Ask more people; there is room for them.
  case recruit
  /// More people are needed than may promise: raise the limit, since some do not come.
  case raiseLimit = "raise_limit"
  /// No promise can be made any more, and too few will come: move people, merge, postpone or cancel.
  case rescue
  /// Neither a minimum nor a target is known, so nothing can be said.
  case unknown
}
