import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// What people like this citizen choose, by everything that is known about them at once.
///
/// A multinomial logit: a choice falls on c in proportion to exp(b_c + Σ_k β_k[g_k, c]) with the citizen's group g_k in each
/// column, each two columns together, and numbers by quantiles, coarse and fine. The ridge ½λβ² lets a group differ from
/// what its columns say by themselves only as far as its own choices show. The score leaves b_c out: it says what sets these
/// people apart, not what everybody likes. Citizens with the same traits are counted together, so that the cost is that of
/// the different combinations.
public struct CitizenTraitsModel: RankingModel, Equatable {
  /// λ.
  public var penalty: Double
  /// After how many steps to stop.
  public var maximumIterations: Int

  /// `traits`.
  public var name: String { "traits" }
  /// `penalty`.
  public var parameters: [String: Double] { ["penalty": penalty] }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - penalty: λ, above 0.
  ///   - maximumIterations: After how many steps to stop, at least 1.
  public init(penalty: Double = 3, maximumIterations: Int = 100) {
    precondition(penalty > 0 && maximumIterations >= 1, "a penalty is above 0, and one step is the least")
    self.penalty = penalty
    self.maximumIterations = maximumIterations
  }

  /// Climbs the likelihood; where nothing is known of citizens there is nothing to learn.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let groups = TraitGroups(data.citizenFeatures)
    guard groups.count > 0 && data.interactions.choices.count > 0 else { throw .nothingToLearn }
    let profiles = TraitProfiles(groups, data)
    let cells = profiles.count * data.interactions.actions.count
    guard cells <= LogLinearModel.cellLimit else {
      throw .tooLarge(.cells, size: cells, limit: LogLinearModel.cellLimit)
    }
    let search = LBFGS(
      maximumIterations: maximumIterations, gradientTolerance: 1e-5 * Double(data.interactions.choices.count))
    let optimum: [Double]
    do {
      optimum = try search.minimize(from: profiles.start) { point, gradient in
        profiles.evaluate(point, penalty: penalty, gradient: &gradient)
      }.point
    } catch {
      guard case .noProgress(let best) = error else { throw .notSolvable }
      optimum = best.point
    }
    let actions = data.interactions.actions.count
    return FittedTraits(
      groups: groups,
      effects: Matrix(rows: groups.count, columns: actions, elements: optimum.dropFirst(actions).map(Float.init)))
  }
}

struct FittedTraits: FittedRankingModel {
  let groups: TraitGroups
  let effects: Matrix<Float>

  func scores(of block: CitizenBlock) -> Matrix<Float> {
    var scores = Matrix<Float>(rows: block.count, columns: effects.columns)
    let columns = effects.columns
    let groups = groups.groups(of: block.features)
    scores.withUnsafeMutableBuffer { scores in
      effects.withUnsafeBuffer { effects in
        for row in 0..<block.count {
          for group in groups[row] {
            for action in 0..<columns { scores[row * columns + action] += effects[group * columns + action] }
          }
        }
      }
    }
    return scores
  }
}

/// The choices of citizens, counted together where all traits are the same.
private struct TraitProfiles {
  private let actions: Int
  private let groupCount: Int
  private let popularity: [Int]
  private let groups: [[Int]]
  private let counts: Matrix<Double>

  var count: Int { groups.count }

  init(_ traits: TraitGroups, _ data: RankingData) {
    let choices = data.interactions.choices
    var numberOf: [[Int]: Int] = [:]
    var groups: [[Int]] = []
    let profiles = traits.groups(of: data.citizenFeatures).map { profile in
      if let number = numberOf[profile] { return number }
      numberOf[profile] = groups.count
      groups.append(profile)
      return groups.count - 1
    }
    var counts = Matrix<Double>(rows: groups.count, columns: choices.columns)
    for row in 0..<choices.rows {
      for action in choices.row(row).columns { counts[profiles[row], Int(action)] += 1 }
    }
    self.groups = groups
    self.counts = counts
    actions = choices.columns
    groupCount = traits.count
    popularity = data.interactions.actionCounts
  }

  var start: [Double] {
    popularity.map { log(Double($0) + 0.5) } + [Double](repeating: 0, count: groupCount * actions)
  }

  /// Minus the penalized log-likelihood and its derivatives.
  func evaluate(_ point: [Double], penalty: Double, gradient: inout [Double]) -> Double {
    var value = 0.0
    point.withUnsafeBufferPointer { point in
      gradient.withUnsafeMutableBufferPointer { gradient in
        for i in gradient.indices {
          let ridge = i < actions ? 0 : penalty * point[i]
          gradient[i] = ridge
          value += ridge * point[i] / 2
        }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: actions) { scratch in
          counts.withUnsafeBuffer { counts in
            for (row, profile) in groups.enumerated() {
              let own = UnsafeBufferPointer(rebasing: counts[row * actions..<(row + 1) * actions])
              value += add(own, profile, point, gradient, scratch)
            }
          }
        }
      }
    }
    return value
  }

  private func add(
    _ counts: UnsafeBufferPointer<Double>, _ profile: [Int], _ point: UnsafeBufferPointer<Double>,
    _ gradient: UnsafeMutableBufferPointer<Double>, _ scratch: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var total = 0.0
    for action in 0..<actions {
      scratch[action] = point[action]
      total += counts[action]
    }
    guard total > 0 else { return 0 }
    for group in profile {
      let start = (group + 1) * actions
      for action in 0..<actions { scratch[action] += point[start + action] }
    }
    let highest = scratch.max() ?? 0
    var (value, sum) = (0.0, 0.0)
    for action in 0..<actions {
      value -= counts[action] * scratch[action]
      scratch[action] = exp(scratch[action] - highest)
      sum += scratch[action]
    }
    for action in 0..<actions {
      scratch[action] = total * scratch[action] / sum - counts[action]
      gradient[action] += scratch[action]
    }
    for group in profile {
      let start = (group + 1) * actions
      for action in 0..<actions { gradient[start + action] += scratch[action] }
    }
    return value + total * (highest + log(sum))
  }
}
