#if Server
  import CivicDomain
  import Foundation
  import OnPrometReport
  import OnPrometStore

  /// A citizen's promises and choices, as they stand in the store.
  struct MeBuilder: Sendable {
    /// A promise with what it is made to.
    struct Promise: Sendable {
      let id: String
      let pledge: Pledge
      let action: Action
      /// Places that all have promised together.
      let promised: Int
      /// Until when it must be confirmed; nil where it need not be.
      let deadline: Date?
    }

    let citizen: Citizen
    let promises: [Promise]
    /// Actions that the citizen started, with the places promised.
    let started: [(action: Action, promised: Int)]
    let facts: ActionFacts
    let map: ActionMap
    let now: Date

    private var language: Language { facts.words.language }

    var page: MePage {
      let shown = promises.filter { $0.pledge.status != .cancelled }
      let ahead = shown.filter(isAhead)
      let count = language.number(ahead.count)
      return MePage(
        summary: language.text(
          fr: "\(count) \(language.plural(ahead.count, "promesse", "promesses")) à tenir.",
          en: "\(count) \(language.plural(ahead.count, "promise", "promises")) to keep."),
        groups: [
          group("ahead", ahead.map(entry)), group("started", started.map(entry)),
          group("past", shown.filter { !isAhead($0) }.map(entry)),
        ].filter { !$0.pledges.isEmpty },
        themes: themes, formats: formats,
        hours: citizen.maximumHours.map {
          "\($0.formatted(.number.grouping(.never).locale(Locale(identifier: "en_US_POSIX"))))"
        } ?? "",
        contact: contact,
        identity: language.text(fr: "Votre identifiant : \(citizen.id)", en: "Your identifier: \(citizen.id)"))
    }

    private func isAhead(_ promise: Promise) -> Bool {
      promise.action.isAhead(of: now) && promise.action.mayTakePlace
        && (promise.pledge.status == .pledged || promise.pledge.status == .waiting)
    }

    private func group(_ name: String, _ entries: [MePage.Entry]) -> MePage.Group {
      MePage.Group(code: name, heading: PageWords.text("me", name, language), pledges: entries)
    }

    private func entry(_ promise: Promise) -> MePage.Entry {
      let (pledge, tag) = (promise.pledge, promise.pledge.status.tag(language))
      let places = language.number(pledge.places)
      let own = [
        pledge.places > 1 ? language.text(fr: "\(places) places", en: "\(places) places") : nil,
        pledge.condition?.sentence(language),
        promise.deadline.flatMap { facts.when(TimeSpan(start: $0)) }.map {
          language.text(fr: "à confirmer avant \($0)", en: "to be confirmed before \($0)")
        },
      ].compactMap(\.self)
      return MePage.Entry(
        href: PagePath.action(promise.action.id), title: promise.action.title, status: tag.label, tone: tag.tone,
        facts: facts.list(promise.action) + own, progress: facts.progress(promise.action, promised: promise.promised),
        confirm: PagePath.pledge(promise.id, "confirm"), cancel: PagePath.pledge(promise.id, "cancel"),
        canConfirm: promise.deadline != nil, canCancel: isAhead(promise))
    }

    private func entry(_ started: (action: Action, promised: Int)) -> MePage.Entry {
      let tag =
        started.action.status?.tag(language) ?? Tag(label: language.text(fr: "Ouverte", en: "Open"), tone: "good")
      var progress = facts.progress(started.action, promised: started.promised)
      progress?.id += "-started"
      return MePage.Entry(
        href: PagePath.action(started.action.id), title: started.action.title, status: tag.label, tone: tag.tone,
        facts: facts.list(started.action), progress: progress)
    }

    private var themes: [FormChoice] {
      map.themes.filter { $0.parent == nil }.map { theme in
        FormChoice(
          code: theme.code, label: language.text(theme.label),
          isChosen: citizen.themes.contains { $0.code == theme.code && $0.weight > 0 })
      }
    }

    private var formats: [FormChoice] {
      Format.allCases.map { format in
        FormChoice(
          code: format.rawValue, label: MapText.format(format, language), isChosen: citizen.formats.contains(format))
      }
    }

    private var contact: [FormChoice] {
      [("yes", "contactYes", citizen.contactable != false), ("no", "contactNo", citizen.contactable == false)].map {
        FormChoice(code: $0.0, label: PageWords.text("me", $0.1, language), isChosen: $0.2)
      }
    }
  }
#endif
