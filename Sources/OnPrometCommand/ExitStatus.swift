import CivicDomain
import OnPrometReport

/// The exit codes that scripts rely on.
enum ExitStatus: Int32 {
  /// Everything asked for was done.
  case done = 0
  /// The work itself failed: nothing to write to, no convergence.
  case failed = 1
  /// The arguments make no sense.
  case badUsage = 64
  /// The data do not say what they should.
  case badData = 65
}

/// Why a command stops before its end: a sentence for people, already in their language, and the exit code.
struct CommandFailure: Error {
  var status: ExitStatus
  /// Nil where everything was already said, or where nobody listens any more.
  var sentence: String?

  init(_ status: ExitStatus, _ sentence: String? = nil) {
    self.status = status
    self.sentence = sentence
  }

  /// A question without an answer; an identifier that is not known is told with the option that named it.
  init(_ error: QuestionError, _ language: Language) {
    let sentence =
      switch error {
      case .unknown(let subject, let id): OptionText.unknown(subject.option, id, table: subject.table, language)
      case .closed(let action): OptionText.nothingToDraw(action, language)
      default: error.sentence(language)
      }
    self.init(error.isFailure ? .failed : .badData, sentence)
  }

  /// Whoever read our output has closed it: there is nothing left to do, and nothing to complain about.
  static let closedPipe = CommandFailure(.done)
}

extension QuestionError.Subject {
  /// The option that names it.
  fileprivate var option: String {
    switch self {
    case .citizen: "--citizen"
    case .action: "--action"
    case .organization, .company: "--organization"
    }
  }
}
