/// Stated assumptions on how people take it when plans change.
public struct RescueRules: Sendable, Hashable {
  /// The share of those asked to go elsewhere who do; the others come to neither.
  public var agreement: Double
  /// The share of promises that outlives a change of date.
  public var faithfulness: Double
  /// By how many days an action may be put off.
  public var delays: [Int]
  /// How far another action may be for people to go there instead, in kilometres.
  public var reach: Double
  /// The certainty with which enough people should come.
  public var certainty: Double
  /// An action is given up where no option is expected to achieve this share of what it is made for.
  public var worthwhile: Double

  /// The stated assumptions, each of which may be changed.
  public init(
    agreement: Double = 0.75, faithfulness: Double = 0.75, delays: [Int] = [7, 14], reach: Double = 10,
    certainty: Double = 0.9, worthwhile: Double = 0.05
  ) {
    precondition((0...1).contains(agreement) && (0...1).contains(faithfulness), "shares lie between 0 and 1")
    self.agreement = agreement
    self.faithfulness = faithfulness
    self.delays = delays
    self.reach = reach
    self.certainty = certainty
    self.worthwhile = worthwhile
  }
}
