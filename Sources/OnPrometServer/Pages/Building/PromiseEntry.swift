#if Server
  import CivicDomain
  import Foundation
  import OnPrometFiles
  import OnPrometReport

  /// What was typed into the form that starts a promise.
  struct PromiseEntry: Sendable {
    private static let names = ["title", "needed", "closes", "starts", "area", "description", "mode"]

    private var values: [String: String] = ["needed": "10"]
    private var errors: [String: String] = [:]

    /// An empty form.
    init() {}

    /// What was sent.
    init(_ form: PageForm) {
      values = Dictionary(uniqueKeysWithValues: Self.names.compactMap { name in form[name].map { (name, $0) } })
    }

    /// The form with what was typed, and what is wrong beside each field.
    func page(map: ActionMap, mustJoin: Bool, _ language: Language) -> PromisePage {
      PromisePage(
        fields: [
          field("title", .line, "title", hint: "titleHint", isRequired: true, limit: 120, language),
          field("needed", .number, "needed", isRequired: true, minimum: "2", language),
          field("closes", .date, "closes", isRequired: true, language),
          field("starts", .date, "starts", hint: "startsHint", language),
          field("area", .line, "area", limit: 120, language),
          field("description", .lines, "description", limit: 2_000, language),
        ],
        branches: map.branches.map { branch in
          PromisePage.Branch(label: language.text(branch.label), modes: modes(below: branch.code, map, language))
        },
        mustJoin: mustJoin)
    }

    private func modes(below branch: String, _ map: ActionMap, _ language: Language) -> [FormChoice] {
      map.modeHierarchy.children(of: branch).compactMap(map.mode).map { mode in
        FormChoice(code: mode.code, label: language.text(mode.label), isChosen: values["mode"] == mode.code)
      }
    }

    private func field(
      _ name: String, _ kind: FormField.Kind, _ word: String, hint: String? = nil, isRequired: Bool = false,
      limit: Int? = nil, minimum: String? = nil, _ language: Language
    ) -> FormField {
      FormField(
        name, kind, label: PageWords.text("promise", word, language),
        hint: hint.map { PageWords.text("promise", $0, language) }, error: errors[name], value: values[name] ?? "",
        isRequired: isRequired, limit: limit, minimum: minimum)
    }

    /// The action that was meant; nil, and why beside the fields, where something is missing.
    mutating func action(
      id: String, by citizen: String, map: ActionMap, now: Date, zone: TimeZone, _ language: Language
    ) -> Action? {
      let needed = values["needed"].flatMap { Int($0) }.flatMap { (2...1_000_000).contains($0) ? $0 : nil }
      let closes = values["closes"].flatMap { ISOTime.instant($0, in: zone) }.map { $0 + 86_400 }
      let starts = values["starts"].flatMap { ISOTime.instant($0, in: zone) }
      if (values["title"] ?? "").isEmpty {
        errors["title"] = language.text(fr: "Dites ce que vous promettez.", en: "Say what you promise.")
      }
      if needed == nil { errors["needed"] = language.text(fr: "Un nombre, au moins 2.", en: "A number, at least 2.") }
      if closes.map({ $0 <= now }) ?? true {
        errors["closes"] = language.text(fr: "Un jour à venir.", en: "A day to come.")
      }
      if values["starts"] != nil, starts.map({ $0 + 86_400 < closes ?? now }) ?? true {
        errors["starts"] = language.text(fr: "Pas avant la date limite.", en: "Not before the closing date.")
      }
      guard errors.isEmpty, let needed, let closes, let title = values["title"] else { return nil }
      let span = TimeSpan(start: starts, end: starts.map { $0 + 86_400 }, clockIsKnown: starts == nil)
      return try? Action(
        id: id, title: title, description: values["description"], initiator: citizen,
        mode: values["mode"].flatMap { map.mode($0)?.code }, promisesNeeded: needed, span: span, area: values["area"],
        closesAt: closes, status: .open)
    }
  }
#endif
