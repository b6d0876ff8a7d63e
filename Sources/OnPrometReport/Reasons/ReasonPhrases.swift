import CivicDomain
import CivicMobilization
import CivicRanking

/// The reasons that many proposals share, said once: those that an action gives by itself, and those for a theme or a mode.
struct ReasonPhrases: Sendable {
  /// By the number of the action on the board.
  let actions: [ActionReasons]
  private let themes: [String: Attitude]
  private let modes: [String: Attitude]

  /// What is said where something is liked, and where it is avoided.
  private struct Attitude: Sendable {
    let liked: Reason
    let avoided: Reason
  }

  /// Says them. O(actions · support + themes + modes).
  init(_ recommender: Recommender, _ words: Vocabulary) {
    actions = zip(recommender.board.actions, recommender.outlooks).map { ActionReasons($0, $1, words.language) }
    let text = AffinityText(words)
    func attitudes(_ codes: [String], _ reason: (String, Double) -> AffinityReason) -> [String: Attitude] {
      let pairs = codes.map { code in
        (code, Attitude(liked: text.reason(reason(code, 1)), avoided: text.reason(reason(code, -1))))
      }
      return Dictionary(pairs) { first, _ in first }
    }
    themes = attitudes(words.map.themes.map(\.code)) { .theme($0, contribution: $1) }
    modes = attitudes(words.map.modes.map(\.code) + words.map.branches.map(\.code)) { .mode($0, contribution: $1) }
  }

  /// A reason about a theme or a mode; nil for what is not said beforehand.
  func reason(_ reason: AffinityReason) -> Reason? {
    switch reason {
    case .theme(let code, let contribution): themes[code].map { contribution >= 0 ? $0.liked : $0.avoided }
    case .mode(let code, let contribution): modes[code].map { contribution >= 0 ? $0.liked : $0.avoided }
    default: nil
    }
  }
}
