import CivicDomain
import CivicMobilization
import CivicRanking

/// Why a question has no answer.
public enum QuestionError: Error, Sendable {
  /// What is asked about, and in which table it is looked for.
  public enum Subject: String, Sendable {
    case citizen, action, organization
    /// An organization as an employer: it is known by its employees.
    case company

    /// The table that would have to hold the identifier.
    public var table: String {
      switch self {
      case .citizen, .company: "citizens"
      case .action, .organization: "actions"
      }
    }
  }

  /// No row has the identifier.
  case unknown(Subject, id: String)
  /// Nothing can be learned from the answers to proposals.
  case acceptance(AcceptanceError)
  /// Nothing can be learned about reminders.
  case reminders(ReminderError)
  /// Nothing can be told of who is reached.
  case reach(ReachError)
  /// No teams can be made of the employees of a company.
  case teams(TeamBuilder.Failure, company: String)
  /// The close of an action is unknown or over: nothing is to be drawn of how it fills.
  case closed(action: String)
  /// An action gathers too many promises to be computed.
  case outlook(OutlookError)
  /// An action gathers too many places to be computed together with the others.
  case tooManyPlaces

  /// Whether the work failed, rather than the tables not holding what the question needs.
  public var isFailure: Bool {
    switch self {
    case .outlook, .tooManyPlaces: true
    case .unknown, .acceptance, .reminders, .reach, .teams, .closed: false
    }
  }

  /// Why, in a sentence.
  public func sentence(_ language: Language) -> String {
    switch self {
    case .unknown(let subject, let id):
      language.text(
        fr: "« \(id) » n’est pas dans la table \(subject.table).", en: "\"\(id)\" is not in the table \(subject.table)."
      )
    case .acceptance(let error): AcceptanceText.problem(error, language)
    case .reminders(let error): RemindText.problem(error, language)
    case .reach(let error): ReachText.problem(error, language)
    case .teams(let failure, let company): TeamText.failure(failure, company: company, language)
    case .closed(let action):
      language.text(
        fr: "L’action « \(action) » n’a pas de clôture à venir.",
        en: "The action \"\(action)\" has no close ahead of it.")
    case .outlook(let error): ProblemText.outlook(error, language)
    case .tooManyPlaces: ProblemText.tooManyPlaces(language)
    }
  }
}
