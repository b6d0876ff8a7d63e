#if Server
  import CivicDomain
  import Foundation
  import OnPrometReport

  /// What is told of actions in a few words: when, where, how long, by whom, and how many have promised.
  struct ActionFacts: Sendable {
    let words: Vocabulary
    let zone: TimeZone
    let now: Date

    private var language: Language { words.language }

    init(_ questions: Questions) {
      self.init(words: questions.words, zone: questions.zone, now: questions.now)
    }

    init(words: Vocabulary, zone: TimeZone, now: Date) {
      (self.words, self.zone, self.now) = (words, zone, now)
    }

    /// When an action or a slot takes place.
    func when(_ span: TimeSpan, zone own: TimeZone? = nil) -> String? {
      WhenText(language, timeZone: own ?? zone, now: now).text(span)
    }

    /// The name of its mode.
    func kind(_ action: Action) -> String? { action.mode.map { words.mode($0) } }

    /// When, where, how and how long.
    func list(_ action: Action, distance: Double? = nil) -> [String] {
      let place = [action.area, distance.map { RecommendText.away($0, language) }].compactMap(\.self)
      return [
        when(action.span, zone: action.timeZone), place.isEmpty ? nil : place.joined(separator: ", "),
        action.format.map { MapText.format($0, language) }, action.hours.map { language.hours($0) },
        action.organization.map { words.organization($0) },
      ].compactMap(\.self)
    }

    /// How far a promise that needs others has come; nil for an action that needs none.
    func progress(_ action: Action, promised: Int) -> PromiseProgress? {
      guard let needed = action.promisesNeeded, needed > 0 else { return nil }
      return PromiseProgress(
        id: "progress-\(action.id)", promised: min(promised, needed), needed: needed,
        sentence: sentence(promised, of: needed, by: action.closesAt))
    }

    private func sentence(_ promised: Int, of needed: Int, by end: Date?) -> String {
      let (promised, count) = (language.number(promised), language.number(needed))
      let made = language.text(fr: "\(promised) promesses sur \(count)", en: "\(promised) of \(count) promises")
      // Promises that close with a day close at its last instant.
      guard let day = end.flatMap({ when(TimeSpan(start: $0 - 1, clockIsKnown: false)) }) else { return made + "." }
      return made + language.text(fr: ", jusqu’au \(day).", en: ", until \(day).")
    }
  }
#endif
