import CivicStatistics

/// Gives every action a known chance to be shown, so that what happens teaches about those that would never be.
///
/// Each place of the ranked list is, by itself with probability `rate`, given to an action that is not on the list, drawn
/// without replacement; otherwise it keeps its own. With k places and m other actions that leaves exactly
///
/// - rate / max(k, m) for each other action at each place, and
/// - 1 − rate · m / max(k, m) for a place to keep its action.
///
/// These are the probabilities over all that is random, not only given the places above: a Plackett–Luce or Gumbel ranking
/// has none in closed form, and an ε-greedy one that moves actions up has them only given what was drawn before.
public struct Exploration: Hashable, Sendable {
  /// The probability with which a place is given away, within 0...1.
  public let rate: Double

  /// What stands at a place.
  public struct Place: Hashable, Sendable {
    /// The number of the action drawn among those that are not on the list; nil where the place keeps its own.
    public let drawn: Int?
    /// The probability with which this action stands at this place.
    public let propensity: Double
  }

  /// Creates the rule.
  ///
  /// - Parameter rate: The probability with which a place is given away, within 0...1.
  public init(rate: Double) {
    precondition((0...1).contains(rate), "a rate lies within 0...1")
    self.rate = rate
  }

  /// The chance of each action that is not on the list.
  ///
  /// - Parameters:
  ///   - length: How many places the list has.
  ///   - others: How many actions are eligible and not on the list.
  /// - Returns: The probability with which it stands at each place; 0 where there is no such action.
  public func propensityOfOther(length: Int, others: Int) -> Double {
    others > 0 ? rate / Double(max(length, others)) : 0
  }

  /// The chance of each action of the list.
  ///
  /// - Parameters:
  ///   - length: How many places the list has.
  ///   - others: How many actions are eligible and not on the list.
  /// - Returns: The probability with which it stands at its own place; it never stands at another.
  public func propensityOfKeeping(length: Int, others: Int) -> Double {
    1 - propensityOfOther(length: length, others: others) * Double(others)
  }

  /// Draws what stands at each place. O(length²).
  ///
  /// - Parameters:
  ///   - length: How many places the list has.
  ///   - others: How many actions are eligible and not on the list.
  ///   - seed: Where the random numbers start; that of the citizen makes her list independent of all others.
  /// - Returns: The places in order, no action drawn twice.
  public func places(length: Int, others: Int, seed: Seed) -> [Place] {
    let keeping = propensityOfKeeping(length: length, others: others)
    let other = propensityOfOther(length: length, others: others)
    var generator = seed.generator()
    var tickets: [Int] = []
    return (0..<length).map { _ in
      guard generator.bernoulli(rate) else { return Place(drawn: nil, propensity: keeping) }
      // Where others are fewer than places, some tickets are blanks: the place keeps its action.
      let ticket = Self.ticket(below: max(length, others), except: tickets, &generator)
      tickets.append(ticket)
      return ticket < others
        ? Place(drawn: ticket, propensity: other) : Place(drawn: nil, propensity: keeping)
    }
  }

  private static func ticket(below bound: Int, except taken: [Int], _ generator: inout SeededGenerator) -> Int {
    var ticket = generator.integer(below: bound)
    while taken.contains(ticket) { ticket = generator.integer(below: bound) }
    return ticket
  }
}
