/// How a mode of action usually goes: what is assumed of an action that does not say it of itself.
///
/// These are stated assumptions, orders of magnitude that keep actions comparable; whoever shows a figure that rests on
/// one of them says so.
public struct UsualPractice: Sendable, Hashable {
  /// Whether people usually meet or act from afar.
  public let format: Format
  /// The hours usually asked of one participant.
  public let hours: Double
  /// How many people it usually needs.
  public let number: Int
  /// How the impact of an action of the usual ``number`` grows with its participants.
  public let impact: ImpactCurve

  /// What is assumed where the mode is not known: onsite, 2 hours, 10 people, and everybody adds the same.
  public static let assumed = UsualPractice(format: .onsite, hours: 2, number: 10, impact: .linear)
}
