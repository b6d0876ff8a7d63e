import CivicDomain
import CivicRanking
import OnPrometReport
import Testing

@Suite("Why an action is not open, in words")
struct ExclusionTextTests {
  static let samples: [Exclusion] =
    Action.Status.allCases.map { .notOpen($0) } + [
      .started, .closed, .full(limit: 1), .full(limit: 12), .alreadyPledged, .clash(with: "river"),
      .tooLong(hours: 4, maximum: 2.5), .monthlyHoursSpent(left: 0, asked: 3), .format(.onsite), .format(.remote),
      .format(.hybrid), .tooFar(distance: 41.26, radius: 15), .language(["fr-CA", "tlh"]),
      .missingAbilities(["maths", "patience"]), .tooYoung(minimumAge: 18, age: 15), .outsideAvailability,
    ]

  private func text(_ exclusion: Exclusion, _ language: Language) throws -> String {
    let river = try Action(id: "river", title: "La Rivette")
    return ExclusionText(Vocabulary(language, map: .standard, actions: [river])).sentence(exclusion)
  }

  @Test("Every exclusion has a sentence in both languages, and they differ", arguments: samples)
  func bothLanguages(exclusion: Exclusion) throws {
    let (french, english) = (try text(exclusion, .fr), try text(exclusion, .en))
    #expect(french.hasSuffix(".") && english.hasSuffix(".") && french != english)
    #expect(!french.contains(" :") && !french.contains("« "))
  }

  @Test("The figures that decided are said")
  func figures() throws {
    #expect(try text(.tooFar(distance: 41.26, radius: 15), .en).contains("41\u{00A0}km"))
    #expect(try text(.tooLong(hours: 4, maximum: 2.5), .fr).contains("2\u{00A0}h\u{00A0}30"))
    #expect(try text(.clash(with: "river"), .fr).contains("La Rivette"))
    #expect(try text(.language(["fr-CA", "tlh"]), .en).contains("French, tlh"))
  }
}
