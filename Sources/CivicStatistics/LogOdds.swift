import Foundation

/// The probability with these log-odds: 1 / (1 + e⁻ˣ), without overflow for any x.
public func logistic(_ logOdds: Double) -> Double {
  if logOdds >= 0 { return 1 / (1 + exp(-logOdds)) }
  let odds = exp(logOdds)
  return odds / (1 + odds)
}

/// The log-odds of a probability: ln(p / (1 − p)); −∞ at 0 and +∞ at 1.
public func logit(_ probability: Double) -> Double {
  log(probability) - log1p(-probability)
}
