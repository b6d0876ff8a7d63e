/// Somebody who may be sent, or several people who come together or not at all.
public struct AllocationParty: Sendable, Hashable {
  /// Places that are taken, all or none.
  public var places: Int
  /// How many posts the party may be sent to.
  public var limit: Int
  /// Numbers of the parties without which this one does not come: it is sent only where each of them is.
  public var companions: [Int]
  /// What the members can give in a month.
  public var hourLimits: [HourLimit]
  /// What it is worth that the party is sent anywhere at all, in the unit of the objective.
  public var bonus: Double
  /// Whether its members have never promised anything.
  public var isNewcomer: Bool

  /// Hours that a member can give in each calendar month.
  public struct HourLimit: Sendable, Hashable {
    /// The clock that tells the month.
    public var clock: Int
    /// Hours that can be given in any month.
    public var hours: Double
    /// Hours that are given already, by month.
    public var spent: [Int: Double]

    /// Creates a limit.
    public init(clock: Int, hours: Double, spent: [Int: Double] = [:]) {
      self.clock = clock
      self.hours = hours
      self.spent = spent
    }
  }

  /// Creates a party; one person who may be sent to one post unless given.
  public init(
    places: Int = 1, limit: Int = 1, companions: [Int] = [], hourLimits: [HourLimit] = [], bonus: Double = 0,
    isNewcomer: Bool = false
  ) {
    precondition(places >= 1 && limit >= 0 && bonus >= 0, "a party has people, and a bonus is no penalty")
    self.places = places
    self.limit = limit
    self.companions = companions
    self.hourLimits = hourLimits
    self.bonus = bonus
    self.isNewcomer = isNewcomer
  }
}

/// What is known of one party and one post that it may be sent to.
public struct AllocationOption: Sendable, Hashable {
  /// The number of the post.
  public var post: Int
  /// The probability that the party accepts; 1 where people are assigned.
  public var accept: Double
  /// The probability that it comes, having accepted.
  public var keep: Double
  /// How well it suits each of its people, in the unit of impact.
  public var fit: Double

  /// Creates an option.
  public init(post: Int, accept: Double = 1, keep: Double, fit: Double = 0) {
    precondition((0...1).contains(accept) && (0...1).contains(keep) && fit.isFinite, "probabilities lie within 0...1")
    self.post = post
    self.accept = accept
    self.keep = keep
    self.fit = fit
  }
}
