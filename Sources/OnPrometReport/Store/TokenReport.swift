import CivicDomain

/// The tokens of a store, or one that was just made.
public struct TokenReport: Sendable {
  /// What is told of one token; instants are ISO 8601.
  public struct Entry: Sendable {
    /// Its identifier.
    public var id: String
    /// What its bearer may do.
    public var role: String
    /// The citizen or the organization that it is about.
    public var scope: String?
    /// What people call it.
    public var label: String?
    /// When it was issued.
    public var issuedAt: String
    /// When it ends.
    public var expiresAt: String?
    /// When it was revoked.
    public var revokedAt: String?

    /// Creates an entry.
    public init(
      id: String, role: String, scope: String?, label: String?, issuedAt: String, expiresAt: String?, revokedAt: String?
    ) {
      self.id = id
      self.role = role
      self.scope = scope
      self.label = label
      self.issuedAt = issuedAt
      self.expiresAt = expiresAt
      self.revokedAt = revokedAt
    }
  }

  private let entries: [Entry]
  private let secret: String?
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - entries: The tokens.
  ///   - secret: What the bearer of a new token shows, told once.
  ///   - language: The language of the sentences.
  public init(_ entries: [Entry], secret: String? = nil, language: Language) {
    self.entries = entries
    self.secret = secret
    self.language = language
  }

  /// One row a token.
  public var table: ReportTable {
    var columns = [
      ReportColumn("token", title: LocalizedText(fr: "jeton", en: "token")),
      ReportColumn("role", title: LocalizedText(fr: "rôle", en: "role")),
      ReportColumn("scope", title: LocalizedText(fr: "portée", en: "scope")),
      ReportColumn("label", title: LocalizedText(fr: "nom", en: "label")),
      ReportColumn("issued_at", title: LocalizedText(fr: "émis", en: "issued")),
      ReportColumn("expires_at", title: LocalizedText(fr: "expire", en: "expires")),
      ReportColumn("revoked_at", title: LocalizedText(fr: "révoqué", en: "revoked")),
    ]
    if secret != nil { columns.append(ReportColumn("secret", title: LocalizedText(fr: "secret", en: "secret"))) }
    var table = ReportTable(columns: columns)
    for entry in entries { table.append(row(entry)) }
    guard secret != nil else { return table }
    table.summary.append(text: Self.once(language))
    return table
  }

  private func row(_ entry: Entry) -> [Cell] {
    [
      .text(entry.id), .text(entry.role), Cell(entry.scope), Cell(entry.label), .text(entry.issuedAt),
      Cell(entry.expiresAt), Cell(entry.revokedAt),
    ] + (secret.map { [.text($0)] } ?? [])
  }

  private static func once(_ language: Language) -> String {
    language.text(
      fr: "Le secret ne sera plus jamais montré : le service n’en garde que l’empreinte.",
      en: "The secret is never shown again: the service keeps only its hash.")
  }
}
