extension CityConfiguration {
  /// How actions are proposed in lists, and the log-odds that a citizen who answers says yes.
  public struct Accepting: Sendable, Hashable {
    /// Lists that a citizen was shown on average; 0 makes no proposals.
    public var listsPerCitizen = 1.0
    /// Actions that come into question for a list: so many draws among all, of which those open at the time count.
    public var draws = 60
    /// The probability that an action that comes into question is shown to somebody who cares about its cause.
    public var shownForCause = 0.6
    /// The probability that it is shown to anybody else.
    public var shownOtherwise = 0.2
    /// The probability that the first proposal of a list is answered.
    public var answered = 0.9
    /// By what that falls from one place of the list to the next.
    public var attention = 0.85
    /// Log-odds of a yes for an average citizen, at the top of the list, at home, without a shared cause.
    public var base = -1.6
    /// What a shared cause adds.
    public var cause = 1.3
    /// What one unit of ln(1 + km / 5) adds.
    public var distance = -0.7
    /// What one unit of ln of the place in the list adds.
    public var depth = -0.4
    /// Standard deviation of the modes' effects.
    public var modeSpread = 0.5
    /// Standard deviation of the citizens' effects.
    public var citizenSpread = 0.5

    /// Creates the usual city's answers.
    public init() {}
  }
}
