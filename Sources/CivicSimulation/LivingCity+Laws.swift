extension LivingCity {
  /// By which laws people come; stated, since nothing of them is learned from data.
  public struct Laws: Sendable {
    /// How steeply the chance of coming, 1 − exp(−exp(s·x)), rises with the inclination x.
    public var steepness = 0.55
    /// Standard deviation of what a year changes in a citizen's inclination.
    public var citizenDrift = 0.6
    /// What a friend who promised too adds to the inclination.
    public var friend = 0.6
    /// The shapes of the beta law of people's forgetfulness.
    public var forgetting = (2.0, 3.0)
    /// After how many days memory has faded by a factor of e.
    public var memoryDays = 10.0
    /// The share of what would be forgotten that a reminder saves.
    public var reminder = 0.75
    /// The share of those who read one item of a list who read on to the next.
    public var attention = 0.85
    /// How many friends each citizen names.
    public var friends = 3
    /// The share of friends who live close by.
    public var closeFriends = 0.7
    /// The range of days between when an action is made known and when it begins.
    public var noticeDays = 14.0..<42.0

    /// Creates the usual laws.
    public init() {}
  }
}
