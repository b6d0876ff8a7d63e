/// One of the few questions that lead to a branch of the action map.
public struct GuideQuestion: Sendable, Hashable {
  /// Its code.
  public let code: String
  /// The question.
  public let text: LocalizedText
  /// What may be answered; no answer leaves everything open.
  public let answers: [GuideAnswer]
}

/// An answer to a question of the guide.
public struct GuideAnswer: Sendable, Hashable {
  /// Its code, unique among the answers to its question.
  public let code: String
  /// The answer.
  public let text: LocalizedText
  /// The modes that suit it.
  package let suits: Suits

  /// What an answer asks of a mode.
  package enum Suits: Sendable, Hashable {
    /// It belongs to one of these branches.
    case branches([String])
    /// It usually takes at most so many hours.
    case hours(Double)
    /// It is usually done there.
    case formats([Format])
  }
}
