/// The interval that holds an unknown probability, after some successes in independent trials.
///
/// It never leaves 0...1, and says something even where all trials ended alike. Source: Wilson, "Probable inference, the law of
/// succession, and statistical inference" (1927).
///
/// - Parameters:
///   - successes: How many trials succeeded, within 0...trials.
///   - trials: How many there were, at least 1.
///   - population: Of how many the trials were drawn without replacement, at least `trials`: who knows more of them knows
///     more of the whole (the finite population correction of Cochran, *Sampling Techniques* (1977), 2.6). Nil for no end of
///     them.
///   - level: With which probability the interval holds the truth, strictly between 0 and 1.
/// - Returns: The interval.
public func wilsonInterval(
  successes: Int, trials: Int, population: Int? = nil, level: Double = 0.95
) -> ClosedRange<Double> {
  precondition(trials >= 1 && (0...trials).contains(successes), "there are no more successes than trials")
  precondition(population.map { $0 >= trials } ?? true, "no more are drawn than there are")
  let share = Double(successes) / Double(trials)
  if population == trials { return share...share }
  let n = population.map { Double(trials * ($0 - 1)) / Double($0 - trials) } ?? Double(trials)
  let z = normalQuantile((1 + level) / 2)
  let center = (share + z * z / (2 * n)) / (1 + z * z / n)
  let reach = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
  return (successes == 0 ? 0 : center - reach)...(successes == trials ? 1 : center + reach)
}
