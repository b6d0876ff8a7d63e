import CivicDomain
import CivicLeverage
import CivicTurnout
import Foundation

/// What proposing an action to a citizen is worth, every factor visible.
///
/// value per hour = accept × keep × marginal impact / hours.
public struct ProposalValue: Sendable, Hashable {
  /// The probability that the citizen accepts.
  public let accept: Double
  /// Log-odds of keeping the promise, and where they come from.
  public let keepExplanation: KeepExplanation
  /// What the citizen changes by promising and by coming.
  public let impact: MarginalImpact
  /// Hours asked of the citizen.
  public let hours: AskedHours
  /// What one more person counts on this action, in average participants.
  public let leverage: Double

  /// The probability that the citizen, having promised, comes.
  public var keep: Double { keepExplanation.probability }

  /// The expected marginal impact of the citizen, given that she comes.
  public var marginalImpact: Double { impact.perPromise / keep }

  /// The value of the proposal per hour asked.
  public var valuePerHour: Double { accept * impact.perPromise / hours.value }

  /// The factors of the value; their natural logarithms sum to that of the value.
  public var factors: [ProposalFactor] {
    [
      ProposalFactor(kind: .accept, value: accept, exponent: 1),
      ProposalFactor(kind: .keep, value: keep, exponent: 1),
      ProposalFactor(kind: .marginalImpact, value: marginalImpact, exponent: 1),
      ProposalFactor(kind: .hours, value: hours.value, exponent: -1),
    ]
  }
}

/// One factor of the value of a proposal.
public struct ProposalFactor: Sendable, Hashable {
  /// Which factor.
  public enum Kind: String, Sendable, CaseIterable {
    /// The probability that the citizen accepts.
    case accept
    /// The probability that the citizen comes, having promised.
    case keep
    /// What the citizen changes, given that she comes.
    case marginalImpact = "marginal_impact"
    /// Hours asked, by which the rest is divided.
    case hours
  }

  /// Which factor.
  public let kind: Kind
  /// Its value.
  public let value: Double
  /// 1 where it multiplies, −1 where it divides.
  public let exponent: Double

  /// What it adds to the natural logarithm of the value per hour; −∞ for a factor of 0.
  public var contribution: Double { exponent * log(value) }
}
