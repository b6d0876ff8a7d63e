import CivicDomain
import CivicLinearAlgebra
import Synchronization

/// An ``AffinityModel`` compiled for many citizens and the same actions: the themes, the modes and the bias are one matrix
/// product, and nearness is added for the actions that are wanted.
///
/// The figures equal those of ``AffinityModel/affinity(of:for:)`` within 1e-5.
public struct AffinityIndex: Sendable {
  /// The model.
  public let model: AffinityModel
  /// One row for each action: how well it matches every code that a citizen may state, and 1 for the bias.
  package let scorer: BlockedScorer
  private let themeColumns: [String: Int]
  private let modeColumns: [String: Int]
  private let nearness: NearnessTable

  /// Compiles a model for actions. O(actions · codes that match them).
  public init(actions: [Action], model: AffinityModel) {
    self.model = model
    let themes = Self.columns(of: actions.map(\.themeProfile), in: model.themes.hierarchy, from: 1)
    let modes = Self.columns(of: actions.map(\.modeProfile), in: model.modes.hierarchy, from: 1 + themes.count)
    var candidates = Matrix<Float>(rows: actions.count, columns: 1 + themes.count + modes.count)
    for (row, action) in actions.enumerated() {
      candidates[row, 0] = 1
      Self.fill(&candidates, row, action.themeProfile, themes, model.themes.hierarchy)
      Self.fill(&candidates, row, action.modeProfile, modes, model.modes.hierarchy)
    }
    scorer = BlockedScorer(candidates: candidates)
    themeColumns = themes
    modeColumns = modes
    nearness = NearnessTable(of: actions)
  }

  /// A column for each code that may match some action, in an order that does not depend on hashing.
  private static func columns(
    of profiles: [InterestProfile], in hierarchy: Hierarchy, from first: Int
  ) -> [String: Int] {
    let codes = Set(profiles).reduce(into: Set<String>()) { $0.formUnion($1.reachableCodes(in: hierarchy)) }
    return Dictionary(uniqueKeysWithValues: zip(codes.sorted(), first...))
  }

  private static func fill(
    _ candidates: inout Matrix<Float>, _ row: Int, _ profile: InterestProfile, _ columns: [String: Int],
    _ hierarchy: Hierarchy
  ) {
    for code in profile.reachableCodes(in: hierarchy) {
      guard let column = columns[code] else { continue }
      candidates[row, column] = Float(profile.match(code, in: hierarchy))
    }
  }

  /// What citizens state, as the left factor of the product with ``scorer``: their log-odds without nearness.
  package func queries(of citizens: some Collection<Citizen>) -> Matrix<Float> {
    var queries = Matrix<Float>(rows: citizens.count, columns: scorer.candidates.columns)
    let bias = Float(model.weights.bias)
    for (row, citizen) in citizens.enumerated() {
      queries[row, 0] = bias
      for (code, coefficient) in model.themes.coefficients(of: citizen.themes) {
        if let column = themeColumns[code] { queries[row, column] += Float(coefficient) }
      }
      for (code, coefficient) in model.modes.coefficients(of: citizen.modes) {
        if let column = modeColumns[code] { queries[row, column] += Float(coefficient) }
      }
    }
    return queries
  }

  /// Adds the nearness term to one citizen's log-odds where a bit is set (action j is bit `j % 64` of word `j / 64`).
  package func addNearness(
    of citizen: Citizen, to logits: UnsafeMutableBufferPointer<Float>, where wanted: UnsafeBufferPointer<UInt64>
  ) {
    nearness.forEach(of: citizen, where: wanted, remote: model.weights.remoteProximity) { action, proximity in
      logits[action] += Float(model.nearnessTerm(proximity: proximity))
    }
  }

  /// The log-odds that citizens accept actions. O(citizens · actions · codes).
  ///
  /// - Parameters:
  ///   - citizens: A block of citizens.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: One row for each citizen, one column for each action.
  public func logits(of citizens: [Citizen], workers: Int = 1) -> Matrix<Float> {
    let width = scorer.candidates.rows
    let everyAction = [UInt64](ones: width)
    let result = Mutex(Matrix<Float>(rows: citizens.count, columns: width))
    scorer.forEachBlock(of: queries(of: citizens), workers: workers) { rows, logits in
      for (line, row) in rows.enumerated() {
        let own = UnsafeMutableBufferPointer(rebasing: logits[line * width..<(line + 1) * width])
        everyAction.withUnsafeBufferPointer { addNearness(of: citizens[row], to: own, where: $0) }
      }
      result.withLock { result in
        result.withUnsafeMutableBuffer {
          _ = $0[(rows.lowerBound * width)...].update(fromContentsOf: logits)
        }
      }
    }
    return result.withLock { $0 }
  }
}
