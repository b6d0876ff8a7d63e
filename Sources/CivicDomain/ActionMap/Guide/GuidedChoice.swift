/// Where a few answers lead on the action map.
public struct GuidedChoice: Sendable, Hashable {
  /// A branch with those of its modes that suit the answers.
  public struct Suggestion: Sendable, Hashable {
    /// The branch.
    public let branch: ModeBranch
    /// Its modes that suit, in reading order; at least one.
    public let modes: [ModeOfAction]
  }

  /// The branches that suit, those of which the largest share of modes does first.
  public let suggestions: [Suggestion]
  /// The questions whose answers had to be left aside since no mode suits them all, the least telling first.
  public let leftAside: [GuideQuestion]

  /// Follows the answers. O(modes).
  /// - Parameters:
  ///   - answers: The codes of answers by the codes of their questions; a question that is missing leaves everything open.
  ///   - map: The action map.
  /// - Throws: ``FieldError`` for a question or an answer that does not exist, with those that do.
  public init(_ answers: [String: String], map: ActionMap = .standard) throws(FieldError) {
    var asked = try Self.matched(answers)
    var leftAside: [GuideQuestion] = []
    var suggestions = Self.suggestions(asked.map(\.answer), map)
    while suggestions.isEmpty, let last = asked.popLast() {
      leftAside.append(last.question)
      suggestions = Self.suggestions(asked.map(\.answer), map)
    }
    self.suggestions = suggestions
    self.leftAside = leftAside
  }

  private static func matched(
    _ answers: [String: String]
  ) throws(FieldError) -> [(question: GuideQuestion, answer: GuideAnswer)] {
    let questions = GuideQuestion.all
    if let unknown = answers.keys.sorted().first(where: { code in !questions.contains { $0.code == code } }) {
      throw FieldError(field: "question", value: unknown, requirement: .oneOf(questions.map(\.code)))
    }
    var matched: [(question: GuideQuestion, answer: GuideAnswer)] = []
    for question in questions {
      guard let code = answers[question.code] else { continue }
      guard let answer = question.answers.first(where: { $0.code == code }) else {
        throw FieldError(field: question.code, value: code, requirement: .oneOf(question.answers.map(\.code)))
      }
      matched.append((question, answer))
    }
    return matched
  }

  private static func suggestions(_ answers: [GuideAnswer], _ map: ActionMap) -> [Suggestion] {
    let ranked = map.branches.enumerated().compactMap { place, branch -> (share: Double, place: Int, Suggestion)? in
      let all = map.modeHierarchy.descendants(of: branch.code).compactMap { map.mode($0) }
      let modes = all.filter { mode in answers.allSatisfy { $0.suits(mode, in: branch) } }
      guard !modes.isEmpty else { return nil }
      return (Double(modes.count) / Double(all.count), place, Suggestion(branch: branch, modes: modes))
    }
    return ranked.sorted { ($0.share, $1.place) > ($1.share, $0.place) }.map(\.2)
  }
}

extension GuideAnswer {
  fileprivate func suits(_ mode: ModeOfAction, in branch: ModeBranch) -> Bool {
    switch suits {
    case .branches(let codes): codes.contains(branch.code)
    case .hours(let most): mode.usual.hours <= most
    case .formats(let formats): formats.contains(mode.usual.format)
    }
  }
}
