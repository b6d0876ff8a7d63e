#if Server
  import CivicDomain

  /// The form that starts a promise.
  package struct PromisePage: Page {
    struct Branch: Sendable {
      var label: String
      var modes: [FormChoice]
    }

    package static let template = PageTemplate.promise

    var fields: [FormField]
    var branches: [Branch]
    var mustJoin: Bool

    package func title(_ language: Language) -> String { PageWords.text("frame", "promise", language) }
  }

  /// A field of a form with what was typed and what is wrong with it.
  struct FormField: Sendable {
    /// How it is typed.
    enum Kind: Sendable {
      case line, lines, number, date
    }

    let name: String
    let label: String
    let hint: String?
    let error: String?
    let value: String
    let type: String
    let isLong: Bool
    let isBrief: Bool
    let isRequired: Bool
    let limit: Int?
    let minimum: String?
    /// The elements that explain it.
    let describedBy: String?

    init(
      _ name: String, _ kind: Kind, label: String, hint: String? = nil, error: String? = nil, value: String = "",
      isRequired: Bool = false, limit: Int? = nil, minimum: String? = nil
    ) {
      self.name = name
      self.label = label
      self.hint = hint
      self.error = error
      self.value = value
      self.isRequired = isRequired
      self.limit = limit
      self.minimum = minimum
      type = kind == .number ? "number" : kind == .date ? "date" : "text"
      isLong = kind == .lines
      isBrief = kind == .number
      let parts = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }].compactMap(\.self)
      describedBy = parts.isEmpty ? nil : parts.joined(separator: " ")
    }
  }
#endif
