import CivicDomain
import CivicMobilization

/// Something that whoever asks should know, though the question is answered.
public enum QuestionNote: Sendable, Hashable {
  /// The history is too large to learn affinities from on the spot.
  case tooLargeToLearn
  /// An action is left out since its turnout cannot be forecast.
  case leftOut(OutlookError)

  /// The note in a sentence.
  public func sentence(_ language: Language) -> String {
    switch self {
    case .tooLargeToLearn: LearningText.tooLarge(language)
    case .leftOut(let error): ProblemText.leftOut(error, language)
    }
  }
}
