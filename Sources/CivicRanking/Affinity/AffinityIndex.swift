import CivicDomain
import CivicLinearAlgebra

/// An ``AffinityModel`` compiled for many citizens and the same actions.
///
/// A citizen states a handful of codes, so her log-odds are a handful of rows of one matrix added up: a tenth of the work of a
/// product of dense matrices, whose other factor would be almost all zeros. The figures equal those of
/// ``AffinityModel/affinity(of:for:)`` within 1e-5.
public struct AffinityIndex: Sendable {
  /// The model.
  public let model: AffinityModel
  /// One row for each code that a citizen may state: how well it matches every action.
  private let matches: Matrix<Float>
  /// The exact matches of each action.
  private let exact: ActionMatches
  /// What bounds the log-odds of sixty-four actions at a time.
  private let bounds: MatchBounds
  private let themeRows: [String: Int]
  private let modeRows: [String: Int]
  private let nearness: NearnessTable
  /// The log-odds of each action before anything is known of the citizen.
  private let baselines: [Float]
  /// What answers taught of each action.
  private let effects: [Double]

  /// Compiles a model for actions. O(actions · codes that match them).
  public init(actions: [Action], model: AffinityModel) {
    self.model = model
    let themes = Self.rows(of: actions.map(\.themeProfile), in: model.themes.hierarchy, from: 0)
    let modes = Self.rows(of: actions.map(\.modeProfile), in: model.modes.hierarchy, from: themes.count)
    var matches = Matrix<Float>(rows: themes.count + modes.count, columns: actions.count)
    for (column, action) in actions.enumerated() {
      Self.fill(&matches, column, action.themeProfile, themes, model.themes.hierarchy)
      Self.fill(&matches, column, action.modeProfile, modes, model.modes.hierarchy)
    }
    self.matches = matches
    exact = ActionMatches(actions, themes: themes, modes: modes, model: model)
    themeRows = themes
    modeRows = modes
    nearness = NearnessTable(of: actions)
    effects = actions.map { model.effects.effect(of: $0, themes: model.themes.hierarchy) }
    baselines = effects.map { Float(model.weights.bias + $0) }
    bounds = MatchBounds(matches, baselines: baselines)
  }

  /// What one citizen states, as rows of this index. O(stated codes).
  package func interest(of citizen: Citizen) -> CitizenInterest {
    func terms(_ coefficients: [(code: String, coefficient: Double)], _ rows: [String: Int]) -> [CitizenInterest.Term] {
      coefficients.compactMap { code, coefficient in
        rows[code].map { CitizenInterest.Term(code: code, row: $0, coefficient: coefficient) }
      }
    }
    return CitizenInterest(
      themes: terms(model.themes.coefficients(of: citizen.themes), themeRows),
      modes: terms(model.modes.coefficients(of: citizen.modes), modeRows), standpoint: Standpoint(of: citizen))
  }

  /// Writes an upper bound of a citizen's log-odds for the actions of each word of sixty-four. O(stated codes · words).
  package func writeGreatest(_ interest: CitizenInterest, to logits: UnsafeMutableBufferPointer<Float>) {
    bounds.write(interest, nearness: greatestNearness, to: logits)
  }

  /// The chance that a citizen accepts an action, and what it is made of: what ``AffinityModel/affinity(of:for:)`` says, to the
  /// last bit. O(stated codes · codes that match the action).
  ///
  /// - Parameters:
  ///   - interest: What the citizen states, compiled against this index.
  ///   - place: Where the action stands among those of this index.
  /// - Returns: The log-odds with their parts.
  package func affinity(of interest: CitizenInterest, for place: Int) -> AffinityExplanation {
    var reasons: [AffinityReason] = []
    reasons.reserveCapacity(interest.themes.count + interest.modes.count + 2)
    for term in interest.themes {
      let contribution = term.coefficient * exact.match(of: place, row: term.row)
      if contribution != 0 { reasons.append(.theme(term.code, contribution: contribution)) }
    }
    for term in interest.modes {
      let contribution = term.coefficient * exact.match(of: place, row: term.row)
      if contribution != 0 { reasons.append(.mode(term.code, contribution: contribution)) }
    }
    return model.explanation(
      reasons, nearness.nearness(of: place, from: interest.standpoint), effect: effects[place])
  }

  /// How far away an action is, in kilometres; nil where a place is unknown, or none is needed.
  package func distance(to place: Int, for interest: CitizenInterest) -> Double? {
    nearness.distance(to: place, from: interest.standpoint)
  }

  /// What the way to an action adds to a citizen's log-odds.
  package func nearnessTerm(_ interest: CitizenInterest, for place: Int) -> Float {
    let nearness = nearness.nearness(of: place, from: interest.standpoint)
    guard let proximity = nearness.proximity(remote: model.weights.remoteProximity) else { return 0 }
    return Float(model.nearnessTerm(proximity: proximity))
  }

  /// The most that ``nearnessTerm(_:for:)`` adds.
  package var greatestNearness: Float { Float(abs(model.weights.nearness)) }

  /// So many actions of a word are faster to look at one by one.
  private static let fewActions = 6

  private func addOneByOne(
    _ interest: CitizenInterest, _ first: Int, _ wanted: UInt64, _ matches: UnsafeBufferPointer<Float>,
    to logits: UnsafeMutableBufferPointer<Float>
  ) {
    let width = baselines.count
    var rest = wanted
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      var logit = logits[bit]
      for term in interest.themes { logit += Float(term.coefficient) * matches[term.row * width + first + bit] }
      for term in interest.modes { logit += Float(term.coefficient) * matches[term.row * width + first + bit] }
      logits[bit] = logit
    }
  }

  /// Writes one citizen's log-odds, without nearness, for the actions of a word that are wanted. O(stated codes) steps for four or
  /// more actions each.
  package func writeInterest(
    _ interest: CitizenInterest, word: Int, wanted: UInt64, to logits: UnsafeMutableBufferPointer<Float>
  ) {
    let first = word << 6
    let (width, count) = (baselines.count, min(64, baselines.count - first))
    baselines.withUnsafeBufferPointer { baselines in
      for action in 0..<count { logits[action] = baselines[first + action] }
    }
    matches.withUnsafeBuffer { matches in
      guard wanted.nonzeroBitCount > Self.fewActions else {
        return addOneByOne(interest, first, wanted, matches, to: logits)
      }
      for terms in [interest.themes, interest.modes] {
        for term in terms {
          let (factor, offset) = (Float(term.coefficient), term.row * width + first)
          for action in 0..<count { logits[action] += factor * matches[offset + action] }
        }
      }
    }
  }

  /// A row for each code that may match some action, in an order that does not depend on hashing.
  private static func rows(
    of profiles: [InterestProfile], in hierarchy: Hierarchy, from first: Int
  ) -> [String: Int] {
    let codes = Set(profiles).reduce(into: Set<String>()) { $0.formUnion($1.reachableCodes(in: hierarchy)) }
    return Dictionary(uniqueKeysWithValues: zip(codes.sorted(), first...))
  }

  private static func fill(
    _ matches: inout Matrix<Float>, _ column: Int, _ profile: InterestProfile, _ rows: [String: Int],
    _ hierarchy: Hierarchy
  ) {
    for code in profile.reachableCodes(in: hierarchy) {
      guard let row = rows[code] else { continue }
      matches[row, column] = Float(profile.match(code, in: hierarchy))
    }
  }

  /// Writes one citizen's log-odds for every action, without nearness. O(actions · stated codes).
  package func writeInterest(of citizen: Citizen, to logits: UnsafeMutableBufferPointer<Float>) {
    _ = logits.update(fromContentsOf: baselines)
    add(model.themes.coefficients(of: citizen.themes), themeRows, to: logits)
    add(model.modes.coefficients(of: citizen.modes), modeRows, to: logits)
  }

  private func add(
    _ coefficients: [(code: String, coefficient: Double)], _ rows: [String: Int],
    to logits: UnsafeMutableBufferPointer<Float>
  ) {
    let width = matches.columns
    matches.withUnsafeBuffer { matches in
      for (code, coefficient) in coefficients {
        guard let row = rows[code] else { continue }
        let (factor, offset) = (Float(coefficient), row * width)
        for action in 0..<width { logits[action] += factor * matches[offset + action] }
      }
    }
  }

  /// Adds the nearness term to one citizen's log-odds where a bit is set (action j is bit `j % 64` of word `j / 64`).
  package func addNearness(
    of citizen: Citizen, to logits: UnsafeMutableBufferPointer<Float>, where wanted: UnsafeBufferPointer<UInt64>
  ) {
    nearness.forEach(of: citizen, where: wanted, remote: model.weights.remoteProximity) { action, proximity in
      logits[action] += Float(model.nearnessTerm(proximity: proximity))
    }
  }

  /// The log-odds that citizens accept actions. O(citizens · actions · stated codes).
  ///
  /// - Parameters:
  ///   - citizens: A block of citizens.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: One row for each citizen, one column for each action.
  public func logits(of citizens: [Citizen], workers: Int = 1) -> Matrix<Float> {
    let width = matches.columns
    let everyAction = [UInt64](ones: width)
    var logits = [Float](repeating: 0, count: citizens.count * width)
    parallelFill(&logits, blockSize: max(1, width), workers: workers) { range, own in
      let citizen = citizens[range.lowerBound / width]
      writeInterest(of: citizen, to: own)
      everyAction.withUnsafeBufferPointer { addNearness(of: citizen, to: own, where: $0) }
    }
    return Matrix(rows: citizens.count, columns: width, elements: logits)
  }
}
