import CivicDomain
import CivicMobilization

extension RecommendReport {
  /// What one citizen is proposed, as a person reads it.
  /// - Parameters:
  ///   - citizen: The citizen's identifier.
  ///   - recommendations: Her recommendations, best first.
  ///   - width: How many characters a line may take.
  /// - Returns: Lines that end with a line break.
  public func card(for citizen: String, _ recommendations: [Recommendation], width: Int = 100) -> String {
    var lines = [citizen, String(repeating: "─", count: max(8, citizen.count))]
    if recommendations.isEmpty { lines.append(RecommendText.nothing(words.language)) }
    for (index, recommendation) in recommendations.enumerated() {
      lines += entry(rank: index + 1, recommendation, width: width)
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func entry(rank: Int, _ recommendation: Recommendation, width: Int) -> [String] {
    let (action, value) = (recommender.board.actions[recommendation.action], recommendation.value)
    let number = "\(rank). "
    let indent = String(repeating: " ", count: max(4, number.count))
    let head = number.padded(to: indent.count) + action.title + "  [\(action.id)]"
    let figures = RecommendText.figures(
      accept: value.accept, keep: value.keep, leverage: value.leverage, value: value.valuePerHour, words.language)
    let why = reasons(of: recommendation).map(\.text).joined(separator: " ")
    return [head]
      + ([facts(of: action, recommendation)] + TextWrap.lines(of: why, width: width - indent.count) + [figures])
      .map { indent + $0 }
  }

  /// When, how and how long, and how far away.
  private func facts(of action: Action, _ recommendation: Recommendation) -> String {
    [
      when(action), action.format.map { MapText.format($0, words.language) },
      words.language.hours(recommendation.value.hours.value),
      recommendation.distance.map { RecommendText.away($0, words.language) },
    ].compactMap { $0 }.joined(separator: " · ")
  }
}

extension String {
  /// The text, filled with spaces on the left to so many characters.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
