import CivicDomain

/// Why a file is no model that can be used.
public struct ModelProblem: Error, Sendable, Hashable {
  /// What is wrong with it.
  public enum Kind: Error, Sendable, Hashable {
    /// The system refuses to open or to read it, for the reason given.
    case cannotRead(reason: String)
    /// It does not begin as model files do.
    case notAModel
    /// It was written by a newer release, in a form that this one does not know.
    case newerFormat(Int)
    /// It holds a model of another kind.
    case otherKind(String)
    /// It ends too early.
    case truncated
    /// A part contradicts its checksum, or cannot be read; the name says which.
    case damaged(part: String)
  }

  /// The file as it was named.
  public let file: String
  /// What is wrong with it.
  public let kind: Kind

  /// Creates a problem.
  public init(file: String, kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// The whole message: the file, what is wrong, and what would be accepted.
  public func sentence(_ language: Language) -> String {
    let reason = kind.text(language)
    return language.text(fr: "\(file) : \(reason)", en: "\(file): \(reason)")
  }
}

extension ModelProblem.Kind {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .cannotRead(let reason): language.text(fr: "illisible (\(reason)).", en: "cannot be read (\(reason)).")
    case .notAModel:
      language.text(
        fr: "ce n’est pas un modèle ; il faut un fichier écrit par « onpromet fit ».",
        en: "this is no model; a file written by `onpromet fit` is needed.")
    case .newerFormat(let version):
      language.text(
        fr: "écrit par une version plus récente (format \(version)) ; mettez « onpromet » à jour.",
        en: "written by a newer release (format \(version)); update `onpromet`.")
    case .otherKind(let kind):
      language.text(
        fr: "un modèle d’une autre sorte (« \(kind) ») ; il faut un fichier écrit par « onpromet fit ».",
        en: "a model of another kind (\"\(kind)\"); a file written by `onpromet fit` is needed.")
    case .truncated:
      language.text(
        fr: "le fichier est tronqué ; il faut le fichier entier.",
        en: "the file is cut short; the whole file is needed.")
    case .damaged(let part):
      language.text(
        fr: "la partie « \(part) » est abîmée ; refaites le modèle avec « onpromet fit ».",
        en: "the part \"\(part)\" is damaged; make the model again with `onpromet fit`.")
    }
  }
}
