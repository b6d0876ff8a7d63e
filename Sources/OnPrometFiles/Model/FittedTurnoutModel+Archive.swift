import CivicTurnout
import Foundation
import OnPrometReport

extension FittedTurnoutModel {
  /// The single values of the model, group by group.
  var parameters: [JSONValue.Member] {
    let (keepModel, pickUpModel) = (keep.model, pickUp.model)
    return [
      .init(
        "keep",
        .numbers(
          [
            ("prior_mean", keepModel.priorMean), ("prior_strength", keepModel.priorStrength),
            ("mode_strength", keepModel.modeStrength), ("organizer_strength", keepModel.organizerStrength),
            ("citizen_strength", keepModel.citizenStrength), ("half_life_days", keepModel.halfLifeDays),
            ("kept", keep.base.kept), ("known", keep.base.known),
          ] + keep.estimates)),
      .init(
        "pick_up",
        .numbers([
          ("prior_fill", pickUpModel.priorFill), ("prior_strength", pickUpModel.priorStrength),
          ("group_strength", pickUpModel.groupStrength), ("shape", pickUpModel.shape),
          ("prior_lead_days", pickUpModel.priorLeadDays), ("lead_strength", pickUpModel.leadStrength),
          ("fill", pickUp.fill), ("lead_days", pickUp.leadDays),
        ])),
      .init(
        "shock",
        .numbers([
          ("deviation", shock.deviation), ("nodes", Double(shock.weights.count)), ("actions", Double(fateActions)),
        ])),
      .init("groups", .numbers([("precision", exp(dispersion.intercept)), ("slope", dispersion.slope)])),
    ]
  }

  /// Adds what was learned of each group, in the order of the identifiers, so that the same model is the same bytes.
  func appendBlocks(to archive: inout ModelArchive) {
    for (name, records) in [("modes", keep.modes), ("organizers", keep.organizers), ("citizens", keep.citizens)] {
      let sorted = records.sorted { $0.key < $1.key }
      archive.append("keep.\(name)", texts: sorted.map(\.key))
      archive.append(
        "keep.\(name).records", numbers: sorted.flatMap { [$0.value.kept, $0.value.known, $0.value.effect] })
    }
    for (name, factors) in [("modes", pickUp.modes), ("organizers", pickUp.organizers)] {
      let sorted = factors.sorted { $0.key < $1.key }
      archive.append("pick_up.\(name)", texts: sorted.map(\.key))
      archive.append("pick_up.\(name).factors", numbers: sorted.map(\.value))
    }
    if let filling { archive.append(Self.fillingBlock, json: filling) }
  }

  private static let fillingBlock = "filling.json"

  /// Restores the model.
  init(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let nodes = try archive.parameter("shock", "nodes")
    let deviation = try archive.parameter("shock", "deviation")
    guard let nodes = Int(exactly: nodes), (1...200).contains(nodes), deviation >= 0 else {
      throw .damaged(part: "shock")
    }
    self.init(
      keep: try FittedKeepModel(archive), pickUp: try FittedPickUpModel(archive),
      shock: SharedShock(deviation: deviation, nodes: nodes), dispersion: try BlockDispersion(archive),
      fateActions: archive.parameters["shock"]?["actions"]?.number.flatMap { Int(exactly: $0) } ?? 0,
      filling: try archive.json(Self.fillingBlock))
  }
}

extension BlockDispersion {
  /// Files of earlier releases have a precision that is the same for every size.
  fileprivate init(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let slope = archive.parameters["groups"]?["slope"]?.number ?? 0
    guard slope.isFinite else { throw .damaged(part: "groups.slope") }
    self.init(intercept: log(try archive.positive("groups", "precision")), slope: slope)
  }
}

extension FittedKeepModel {
  /// What only a model holds whose pooling was estimated.
  fileprivate var estimates: [(String, Double)] {
    guard let deviations else { return [] }
    let action = deviations.action.map { [("action_deviation", $0)] } ?? []
    return action + [
      ("base_effect", base.effect), ("citizen_deviation", deviations.citizen),
      ("organizer_deviation", deviations.organizer), ("mode_deviation", deviations.mode),
    ]
  }

  fileprivate init(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let mean = try archive.positive("keep", "prior_mean")
    guard mean < 1 else { throw .damaged(part: "keep.prior_mean") }
    let deviations = try archive.keepDeviations
    var model = KeepModel(
      priorMean: mean, priorStrength: try archive.positive("keep", "prior_strength"),
      modeStrength: try archive.positive("keep", "mode_strength"),
      organizerStrength: try archive.positive("keep", "organizer_strength"),
      citizenStrength: try archive.positive("keep", "citizen_strength"),
      halfLifeDays: try archive.positive("keep", "half_life_days"))
    if deviations != nil { model.method = .mixed }
    let base = KeepRecord(
      kept: try archive.parameter("keep", "kept"), known: try archive.parameter("keep", "known"),
      effect: deviations == nil ? 0 : try archive.parameter("keep", "base_effect"))
    self.init(
      model: model, base: base, modes: try archive.records("keep.modes"),
      organizers: try archive.records("keep.organizers"), citizens: try archive.records("keep.citizens"),
      deviations: deviations)
  }
}

extension FittedPickUpModel {
  fileprivate init(_ archive: ModelArchive) throws(ModelProblem.Kind) {
    let model = PickUpModel(
      priorFill: try archive.positive("pick_up", "prior_fill"),
      priorStrength: try archive.positive("pick_up", "prior_strength"),
      groupStrength: try archive.positive("pick_up", "group_strength"), shape: try archive.positive("pick_up", "shape"),
      priorLeadDays: try archive.positive("pick_up", "prior_lead_days"),
      leadStrength: try archive.positive("pick_up", "lead_strength"))
    self.init(
      model: model, fill: try archive.positive("pick_up", "fill"),
      leadDays: try archive.positive("pick_up", "lead_days"), modes: try archive.factors("pick_up.modes"),
      organizers: try archive.factors("pick_up.organizers"))
  }
}

extension ModelArchive {
  /// How much groups differ; nil in files of earlier releases, and where it was stated.
  fileprivate var keepDeviations: KeepDeviations? {
    get throws(ModelProblem.Kind) {
      guard let citizen = try deviation("citizen_deviation") else { return nil }
      return KeepDeviations(
        citizen: citizen, action: try deviation("action_deviation"),
        organizer: try deviation("organizer_deviation") ?? 0, mode: try deviation("mode_deviation") ?? 0)
    }
  }

  private func deviation(_ name: String) throws(ModelProblem.Kind) -> Double? {
    guard let number = parameters["keep"]?[name]?.number else { return nil }
    guard number >= 0, number < .infinity else { throw .damaged(part: "keep.\(name)") }
    return number
  }

  /// A number above 0 among the parameters.
  fileprivate func positive(_ group: String, _ name: String) throws(ModelProblem.Kind) -> Double {
    let number = try parameter(group, name)
    guard number > 0, number < .infinity else { throw .damaged(part: "\(group).\(name)") }
    return number
  }

  fileprivate func records(_ name: String) throws(ModelProblem.Kind) -> [String: KeepRecord] {
    let (keys, numbers) = (try texts(name), try numbers("\(name).records"))
    guard numbers.count == 3 * keys.count else { throw .damaged(part: name) }
    return Dictionary(
      keys.enumerated().map { index, key in
        (key, KeepRecord(kept: numbers[3 * index], known: numbers[3 * index + 1], effect: numbers[3 * index + 2]))
      }
    ) { first, _ in first }
  }

  fileprivate func factors(_ name: String) throws(ModelProblem.Kind) -> [String: Double] {
    let (keys, numbers) = (try texts(name), try numbers("\(name).factors"))
    guard numbers.count == keys.count else { throw .damaged(part: name) }
    return Dictionary(zip(keys, numbers)) { first, _ in first }
  }
}

extension JSONValue {
  /// An object of numbers.
  fileprivate static func numbers(_ members: [(String, Double)]) -> JSONValue {
    .object(members.map { Member($0, .number($1)) })
  }
}
