import CivicDomain
import CivicMobilization
import CivicRanking

/// The reasons for proposals, those that many share said once: those that an action gives by itself, and those that depend on no
/// figure. Each is kept in the bytes in which it is told.
package struct ReasonPhrases: Sendable {
  /// A reason in the bytes in which it is told.
  package typealias Phrase = [UInt8]

  private let affinity: AffinityText
  private let phrase: @Sendable (Reason) -> Phrase
  /// By the number of the action on the board.
  private let actions: [(reasons: ActionReasons, phrases: [Phrase])]
  private let themes: [String: Attitude]
  private let modes: [String: Attitude]
  private let sort: Attitude
  private let remote: Phrase

  /// What is said where something speaks for an action, and where it speaks against it.
  private struct Attitude: Sendable {
    let welcome: Phrase
    let unwelcome: Phrase

    init(_ phrase: (_ contribution: Double) -> Phrase) {
      (welcome, unwelcome) = (phrase(1), phrase(-1))
    }

    func phrase(_ contribution: Double) -> Phrase { contribution >= 0 ? welcome : unwelcome }
  }

  /// Says them. O(actions · support + themes + modes).
  /// - Parameters:
  ///   - recommender: What the proposals come from.
  ///   - words: The words for themes, modes and actions.
  ///   - phrase: The bytes in which a reason is told.
  init(_ recommender: Recommender, _ words: Vocabulary, as phrase: @escaping @Sendable (Reason) -> Phrase) {
    let affinity = AffinityText(words)
    func attitude(_ reason: (Double) -> AffinityReason) -> Attitude {
      Attitude { phrase(affinity.reason(reason($0))) }
    }
    func attitudes(_ codes: [String], _ reason: (String, Double) -> AffinityReason) -> [String: Attitude] {
      Dictionary(codes.map { code in (code, attitude { reason(code, $0) }) }) { first, _ in first }
    }
    themes = attitudes(words.map.themes.map(\.code)) { .theme($0, contribution: $1) }
    modes = attitudes(words.map.modes.map(\.code) + words.map.branches.map(\.code)) { .mode($0, contribution: $1) }
    sort = attitude { .sort(contribution: $0) }
    remote = phrase(affinity.reason(.remote(contribution: 1)))
    actions = zip(recommender.board.actions, recommender.outlooks).map { action, outlook in
      let reasons = ActionReasons(action, outlook, words.language)
      return (reasons, reasons.reasons.map(phrase))
    }
    (self.affinity, self.phrase) = (affinity, phrase)
  }

  /// Tells the reasons for a recommendation in their order, but for how it came onto the list.
  package func forEach(of recommendation: Recommendation, _ body: (Phrase) -> Void) {
    for reason in recommendation.affinity.reasons.told { body(said(reason)) }
    let action = actions[recommendation.action]
    action.reasons.forEachPlace(of: recommendation.value.impact) { body(action.phrases[$0]) }
  }

  private func said(_ reason: AffinityReason) -> Phrase {
    let known: Phrase? =
      switch reason {
      case .theme(let code, let contribution): themes[code]?.phrase(contribution)
      case .mode(let code, let contribution): modes[code]?.phrase(contribution)
      case .sort(let contribution): sort.phrase(contribution)
      case .remote: remote
      default: nil
      }
    return known ?? phrase(affinity.reason(reason))
  }
}
