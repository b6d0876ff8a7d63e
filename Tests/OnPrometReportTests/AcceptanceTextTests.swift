import CivicDomain
import CivicRanking
import OnPrometReport
import Testing

@Suite("What the chances of accepting rest on, in words")
struct AcceptanceTextTests {
  private let hamlet: Hamlet

  init() throws {
    hamlet = try Hamlet()
  }

  private func notes(_ acceptance: FittedAcceptanceModel?, _ language: Language) -> [String] {
    let report = RecommendReport(hamlet.recommender, acceptance, words: hamlet.words(language), timeZone: .gmt)
    let summary = report.summary(RecommendTally(citizens: 1, rows: 1, hoursAssumed: 0), strategy: "ours")
    guard case .list(let notes)? = summary["notes"] else { return [] }
    return notes.compactMap { if case .cell(.text(let text)) = $0 { text } else { nil } }
  }

  @Test("Each verdict has its sentence in both languages, with the number of answers")
  func verdicts() {
    let models = FittedAcceptanceModel.Verdict.allCases.map { FittedAcceptanceModel(verdict: $0, answers: 1234) }
    for language in Language.allCases {
      let sentences = models.map { notes($0, language)[0] }
      #expect(Set(sentences).count == models.count)
      #expect(sentences.allSatisfy { $0.contains(language == .fr ? "234" : "1,234") && $0.hasSuffix(".") })
      #expect(!sentences.contains(notes(nil, language)[0]))
    }
    #expect(models.dropFirst().allSatisfy { notes($0, .en)[0].contains("not calibrated") })
  }

  @Test("What is learned is called calibrated only where later answers bear it out")
  func calibrated() {
    let doubted = AcceptanceCheck.Calibration(slope: 0.5, slopeError: 0.1, intercept: 0, interceptError: 1)
    let undoubted = AcceptanceCheck.Calibration(slope: 0.9, slopeError: 0.1, intercept: 0.1, interceptError: 0.1)
    let sentences = [doubted, undoubted].map { calibration in
      let check = AcceptanceCheck(answers: 50, priorLoss: 0.5, learnedLoss: 0.4, calibration: calibration)
      let weights = AffinityWeights(isCalibrated: calibration.isUndoubted)
      return notes(FittedAcceptanceModel(verdict: .learned, weights: weights, answers: 250, check: check), .en)[0]
    }
    #expect(sentences[0].contains("not calibrated: slope 0.5 ± 0.1"))
    #expect(sentences[1].contains("are calibrated") && sentences[1].contains("slope 0.9 ± 0.1"))
    let unknown = notes(FittedAcceptanceModel(verdict: .learned, answers: 250), .en)[0]
    #expect(unknown.contains("nothing tells yet"))
  }

  @Test("Bad data name the row as people count it, the value and what is accepted", arguments: Language.allCases)
  func problem(language: Language) {
    let sentence = AcceptanceText.problem(.propensityNotPositive(row: 4), language)
    #expect(sentence.contains("proposals") && sentence.contains("5") && sentence.contains("propensity"))
  }
}
