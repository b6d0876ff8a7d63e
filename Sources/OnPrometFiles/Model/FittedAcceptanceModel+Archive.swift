import CivicRanking
import OnPrometReport

extension FittedAcceptanceModel {
  /// The group of parameters that holds the model; absent where there were no proposals.
  static let archiveGroup = "acceptance"

  /// The single values of the model.
  var parameters: JSONValue {
    var values: [(String, Double)] = [
      ("neutral", weights.neutralAcceptance), ("theme", weights.theme), ("mode", weights.mode),
      ("nearness", weights.nearness), ("aversion", weights.aversion), ("remote", weights.remoteProximity),
      ("depth", depthEffect), ("answers", Double(answers)), ("accepted", Double(accepted)),
      ("unanswered", Double(unanswered)), ("effective", effectiveAnswers),
    ]
    if let check {
      values += [
        ("later", Double(check.answers)), ("prior_loss", check.priorLoss), ("learned_loss", check.learnedLoss),
      ]
    }
    if let calibration = check?.calibration {
      values += [
        ("slope", calibration.slope), ("slope_error", calibration.slopeError), ("intercept", calibration.intercept),
        ("intercept_error", calibration.interceptError),
      ]
    }
    return .object(
      [.init("verdict", .string(verdict.rawValue))] + values.map { JSONValue.Member($0, .number($1)) })
  }

  /// Adds what each trait of actions adds, in the order of their names, so that the same model is the same bytes.
  func appendBlocks(to archive: inout ModelArchive) {
    let sorted = effects.amounts.map { ($0.key.description, $0.value) }.sorted { $0.0 < $1.0 }
    archive.append("acceptance.traits", texts: sorted.map(\.0))
    archive.append("acceptance.effects", numbers: sorted.map(\.1))
  }

  /// Restores the model; nil where the archive holds none.
  init?(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let group = Self.archiveGroup
    guard let parameters = archive.parameters[group] else { return nil }
    guard let name = parameters["verdict"]?.string, let verdict = Verdict(rawValue: name) else {
      throw .damaged(part: "\(group).verdict")
    }
    let neutral = try archive.parameter(group, "neutral")
    guard neutral > 0 && neutral < 1 else { throw .damaged(part: "\(group).neutral") }
    let check = parameters["later"] == nil ? nil : try AcceptanceCheck(archive)
    self.init(
      verdict: verdict,
      weights: AffinityWeights(
        neutralAcceptance: neutral, theme: try archive.parameter(group, "theme"),
        mode: try archive.parameter(group, "mode"), nearness: try archive.parameter(group, "nearness"),
        aversion: try archive.parameter(group, "aversion"), remoteProximity: try archive.parameter(group, "remote"),
        isCalibrated: verdict == .learned && check?.calibration?.isUndoubted == true),
      effects: try AnswerEffects(archive), depthEffect: try archive.parameter(group, "depth"),
      answers: try archive.count("answers"), accepted: try archive.count("accepted"),
      unanswered: try archive.count("unanswered"), effectiveAnswers: try archive.parameter(group, "effective"),
      check: check)
  }
}

extension AnswerEffects {
  fileprivate init(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let (names, numbers) = (try archive.texts("acceptance.traits"), try archive.numbers("acceptance.effects"))
    let traits = names.compactMap(ActionTrait.init)
    guard traits.count == names.count, numbers.count == names.count else { throw .damaged(part: "acceptance.traits") }
    self.init(Dictionary(zip(traits, numbers)) { first, _ in first })
  }
}

extension AcceptanceCheck {
  fileprivate init(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let group = FittedAcceptanceModel.archiveGroup
    self.init(
      answers: try archive.count("later"), priorLoss: try archive.parameter(group, "prior_loss"),
      learnedLoss: try archive.parameter(group, "learned_loss"),
      calibration: archive.parameters[group]?["slope"] == nil
        ? nil
        : Calibration(
          slope: try archive.parameter(group, "slope"), slopeError: try archive.parameter(group, "slope_error"),
          intercept: try archive.parameter(group, "intercept"),
          interceptError: try archive.parameter(group, "intercept_error")))
  }
}

extension ModelArchive {
  /// A whole number among the parameters of acceptance.
  fileprivate func count(_ name: String) throws(ModelProblem.Kind) -> Int {
    let group = FittedAcceptanceModel.archiveGroup
    guard let count = Int(exactly: try parameter(group, name)), count >= 0 else {
      throw .damaged(part: "\(group).\(name)")
    }
    return count
  }
}
