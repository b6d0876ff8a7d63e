#if Server
  import CivicDomain
  import OnPrometReport

  /// What was typed into the form of a promise.
  struct PledgeEntry: Sendable {
    /// On what the promise depends.
    enum Condition: String, Sendable, CaseIterable {
      case always, atLeast = "at_least", atMost = "at_most"

      func label(_ language: Language) -> String {
        switch self {
        case .always: PageWords.text("pledge", "always", language)
        case .atLeast: PageWords.text("pledge", "atLeast", language)
        case .atMost: PageWords.text("pledge", "atMost", language)
        }
      }
    }

    var places = "1"
    var placesError: String?
    var condition = Condition.always
    var others = ""
    var othersError: String?
    var slot: String?
    var allOrNone = false

    /// An empty form.
    init() {}

    /// What was sent.
    init(_ form: PageForm) {
      places = form["places"] ?? "1"
      condition = form["condition"].flatMap(Condition.init) ?? .always
      others = form["others"] ?? ""
      slot = form["slot"]
      allOrNone = form["all_or_none"] == "yes"
    }

    /// The promise that was meant; nil, and why beside the field, where something is missing.
    mutating func pledge(of citizen: String, to action: String, _ language: Language) -> Pledge? {
      let count = Int(places).flatMap { (1...100).contains($0) ? $0 : nil }
      if count == nil { placesError = language.text(fr: "Un nombre de 1 à 100.", en: "A number from 1 to 100.") }
      let condition = self.condition(language)
      guard let count, othersError == nil else { return nil }
      return try? Pledge(
        citizen: citizen, action: action, slot: slot, places: count, allOrNone: allOrNone, condition: condition)
    }

    private mutating func condition(_ language: Language) -> PledgeCondition? {
      guard condition != .always else { return nil }
      guard let count = Int(others), (1...100_000).contains(count) else {
        othersError = language.text(fr: "Une condition demande un nombre.", en: "A condition needs a number.")
        return nil
      }
      return condition == .atLeast ? .atLeast(count, of: .everyone) : .atMost(count)
    }
  }
#endif
