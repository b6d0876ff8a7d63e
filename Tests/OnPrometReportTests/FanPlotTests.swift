import CivicDomain
import CivicTurnout
import Foundation
import OnPrometReport
import Testing

@Suite("The fan of an action that fills, as a drawing")
struct FanPlotTests {
  private static let now = Date(timeIntervalSince1970: 1_777_705_200)

  @Test("It names the action, says in a sentence what one sees, and marks what matters", arguments: Language.allCases)
  func drawing(language: Language) throws {
    let action = try Action(
      id: "a", title: "Rives & <berges>", span: TimeSpan(start: Self.now + 9 * 86_400), minimum: 3, target: 8,
      capacity: 20)
    let promises = [2.0, 5, 6].map { Promise(logOdds: 1, promisedAt: Self.now - $0 * 86_400) }
    let fan = try #require(
      try FittedTurnoutModel(prior: TurnoutModel()).fan(
        of: action, promises: promises, map: .standard, now: Self.now))
    let document = FanPlot(action, fan, timeZone: .gmt, language: language).document
    let drawing = try #require(SVGTexts(document))
    #expect(drawing.title?.contains("Rives & <berges>") == true)
    let middle = try #require(fan.future.last?.quantiles[3])
    #expect(drawing.description?.contains("\(middle) ") == true)
    #expect(drawing.texts.contains { $0.hasSuffix(": 20") || $0.hasSuffix(":\u{00A0}20") || $0.hasSuffix(": 20") })
    #expect(document.components(separatedBy: "<polygon").count == 4)
    #expect(document.components(separatedBy: "<polyline").count == 3)
    #expect(!document.contains("nan") && !document.contains("inf"))
  }
}
