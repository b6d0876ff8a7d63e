import CivicDomain
import CivicRanking
import CivicTurnout
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Acceptance in model files")
struct AcceptanceArchiveTests {
  private static let check = AcceptanceCheck(
    answers: 40, priorLoss: 0.51, learnedLoss: 0.1 + 0.2,
    calibration: .init(slope: 0.97, slopeError: 0.11, intercept: -1.0 / 3, interceptError: 0.2))

  private static let models: [FittedAcceptanceModel?] = [
    nil, FittedAcceptanceModel(verdict: .tooFewAnswers, answers: 3, accepted: 1, unanswered: 9, effectiveAnswers: 2.5),
    FittedAcceptanceModel(
      verdict: .priorIsBetter, answers: 90,
      check: AcceptanceCheck(answers: 18, priorLoss: 0.2, learnedLoss: 0.3, calibration: nil)),
    FittedAcceptanceModel(
      verdict: .learned, weights: AffinityWeights(neutralAcceptance: 1.0 / 7, theme: 1.31, isCalibrated: true),
      effects: AnswerEffects([.mode("petition"): 0.1, .theme("a:b"): -1.0 / 3, .format(.remote): 2e-17, .length: 0.5]),
      depthEffect: -0.4, answers: 200, accepted: 50, effectiveAnswers: 123.4, check: check),
  ]

  @Test("What answers taught is read back, bit for bit, and so is that there were none", arguments: models.indices)
  func roundTrip(index: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "city.model").path
    let model = RecommenderModel(
      catalog: Catalog(), turnout: TurnoutModel().fit(Catalog(), map: .standard, now: .distantPast),
      acceptance: Self.models[index], timeZone: .gmt)
    let output = try ByteOutput(path: path)
    try model.write(to: output)
    try output.finish()
    #expect(try RecommenderModel(path: path).acceptance == Self.models[index])
  }
}
