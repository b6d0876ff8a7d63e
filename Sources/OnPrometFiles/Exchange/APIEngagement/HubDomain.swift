import CivicDomain

/// The domains of the French state's hub of volunteering, as themes of the action map, and what a mission's codes say of its mode.
///
/// Source of the codes: the vocabulary of API Engagement.
enum HubDomain {
  /// The theme that a domain is, where it is one; `humanitaire`, `recherche` and others cut across themes.
  static let themes = [
    "animaux": "animals", "culture-loisirs": "culture-arts", "education": "education", "emploi": "work",
    "environnement": "environment", "memoire-et-citoyennete": "democracy", "numerique": "digital", "sante": "health",
    "solidarite-insertion": "poverty", "sport": "sport", "vivre-ensemble": "neighborhood",
  ]

  /// The mode of action that has all the activities and the domain; nil unless there is exactly one.
  static func mode(activities: [String], domain: String?, map: ActionMap) -> String? {
    guard let first = activities.first else { return nil }
    let fitting = map.modes(of: first, in: .hubActivities).filter { mode in
      Set(activities).isSubset(of: map.codes(of: mode.code, in: .hubActivities))
        && (domain.map { map.codes(of: mode.code, in: .hubDomains).contains($0) } ?? true)
    }
    return fitting.count == 1 ? fitting[0].code : nil
  }
}
