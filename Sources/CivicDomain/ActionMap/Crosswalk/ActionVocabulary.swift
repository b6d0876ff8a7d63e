/// A classification that others use, into and out of which the modes of action are translated.
public enum ActionVocabulary: String, Sendable, CaseIterable, Hashable {
  /// The seventeen Sustainable Development Goals, by number.
  case sustainableGoals = "sdg"
  /// The 198 methods of nonviolent action, by number.
  case nonviolentMethods = "sharp"
  /// The interests of Canada's volunteer centres.
  case volunteerInterests = "cioc"
  /// The activities of the French state's hub of volunteering.
  case hubActivities = "api-engagement-activity"
  /// The domains of the French state's hub of volunteering.
  case hubDomains = "api-engagement-domain"
}
