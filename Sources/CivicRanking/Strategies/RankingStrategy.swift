import CivicDomain

/// A way of scoring actions for a citizen; it leaves eligibility to others.
public protocol RankingStrategy: Sendable {
  /// A name that never changes.
  var name: String { get }

  /// Scores actions for one citizen: the higher, the better it suits her.
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - actions: The actions.
  /// - Returns: One finite score for each action, in their order.
  func scores(of citizen: Citizen, for actions: [Action]) -> [Double]
}

extension RankingStrategy {
  /// The places of actions from best to worst; at equal scores the smaller identifier comes first. O(n log n).
  ///
  /// - Parameters:
  ///   - actions: The actions.
  ///   - citizen: The citizen.
  /// - Returns: The actions' positions in `actions`, each once.
  public func ranking(of actions: [Action], for citizen: Citizen) -> [Int] {
    let scores = scores(of: citizen, for: actions)
    return actions.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : actions[$0].id < actions[$1].id
    }
  }
}

extension AffinityModel: RankingStrategy {
  /// `ours`.
  public var name: String { "ours" }

  /// The log-odds that the citizen accepts each action.
  public func scores(of citizen: Citizen, for actions: [Action]) -> [Double] {
    actions.map { affinity(of: citizen, for: $0).logit }
  }
}
