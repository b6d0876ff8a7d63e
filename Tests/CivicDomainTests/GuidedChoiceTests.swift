import CivicDomain
import Testing

@Suite("A few questions that lead to a branch of the map")
struct GuidedChoiceTests {
  /// Every way to answer, or not to answer, each question.
  static let allAnswers: [[String: String]] = GuideQuestion.all.reduce([[:]]) { partial, question in
    partial.flatMap { answers in
      [answers] + question.answers.map { answer in answers.merging([question.code: answer.code]) { $1 } }
    }
  }

  @Test("every combination of answers leads somewhere, and only where the first answer points")
  func alwaysSomewhere() throws {
    #expect(Self.allAnswers.count == 8 * 5 * 4)
    for answers in Self.allAnswers {
      let choice = try GuidedChoice(answers)
      #expect(!choice.suggestions.isEmpty && choice.suggestions.allSatisfy { !$0.modes.isEmpty }, "\(answers)")
      #expect(!choice.leftAside.contains { $0.code == "give" }, "\(answers)")
    }
  }

  @Test("every branch is among the first two where some answers lead")
  func everyBranch() throws {
    let led = try Set(Self.allAnswers.flatMap { try GuidedChoice($0).suggestions.prefix(2).map(\.branch.code) })
    for branch in ActionMap.standard.branches {
      #expect(led.contains(branch.code), "\(branch.code)")
    }
  }

  @Test("modes that take longer, or are done elsewhere, are not suggested")
  func suits() throws {
    let choice = try GuidedChoice(["give": "voice", "time": "minutes", "place": "home"])
    #expect(choice.leftAside.isEmpty)
    let modes = choice.suggestions.flatMap(\.modes)
    #expect(modes.contains { $0.code == "petition" })
    #expect(modes.allSatisfy { $0.usual.hours <= 0.5 && $0.usual.format != .onsite })
  }

  @Test("without answers everything is open")
  func open() throws {
    let choice = try GuidedChoice([:])
    #expect(choice.suggestions.map(\.branch) == ActionMap.standard.branches)
  }

  @Test(
    "what is no question or no answer is refused with those that are",
    arguments: [(["mood": "good"], "question"), (["give": "money"], "give")])
  func refused(answers: [String: String], field: String) {
    let error = #expect(throws: FieldError.self) { try GuidedChoice(answers) }
    #expect(error?.field == field)
  }
}
