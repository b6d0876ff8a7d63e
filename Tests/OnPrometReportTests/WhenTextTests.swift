import CivicDomain
import Foundation
import OnPrometReport
import Testing

@Suite("When something takes place, in words")
struct WhenTextTests {
  private static let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt
  /// 2026-05-02T07:00Z, a Saturday.
  private static let now = Date(timeIntervalSince1970: 1_777_705_200)

  private func text(_ language: Language, _ start: Double?, _ end: Double?, clockIsKnown: Bool = true) -> String? {
    WhenText(language, timeZone: Self.paris, now: Self.now).text(
      TimeSpan(
        start: start.map { Self.now.addingTimeInterval($0 * 3600) },
        end: end.map { Self.now.addingTimeInterval($0 * 3600) }, clockIsKnown: clockIsKnown))?.replacing(
        "\u{00A0}", with: " ")
  }

  @Test("On the local clock, in the order of each language")
  func spans() {
    #expect(text(.fr, 0, 3) == "samedi 2 mai, 9 h–12 h")
    #expect(text(.en, 0, 3) == "Saturday 2 May, 9:00–12:00")
    #expect(text(.fr, 0.25, nil) == "samedi 2 mai, 9 h 15")
    #expect(text(.en, nil, 48) == "until Monday 4 May")
    #expect(text(.fr, nil, 48) == "jusqu’au lundi 4 mai")
    #expect(text(.fr, -33, 39, clockIsKnown: false) == "du vendredi 1er mai au dimanche 3 mai")
    #expect(text(.en, -33, -9, clockIsKnown: false) == "Friday 1 May")
    #expect(text(.en, -33, -33, clockIsKnown: false) == "Friday 1 May")
    #expect(text(.en, nil, nil) == nil)
  }

  @Test("Another year is said")
  func year() {
    #expect(text(.en, 24 * 365, nil, clockIsKnown: false) == "Sunday 2 May 2027")
  }
}
