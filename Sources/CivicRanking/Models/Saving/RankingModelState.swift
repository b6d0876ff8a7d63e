/// A fitted ranking model as plain data: all that a file has to hold of it.
///
/// Restoring a state gives a model with the same scores, bit for bit. What the columns mean, the actions' identifiers, is
/// kept by whoever keeps the state.
public struct RankingModelState: Equatable, Sendable {
  /// Which fitted model this is the state of. A case is never renamed or used for another form: files outlive releases.
  public enum Kind: String, CaseIterable, Sendable {
    /// The same scores for everybody.
    case popularity
    /// ``ItemWeights``.
    case itemWeights = "item-weights"
    /// Affinities of pairs with their own sum for somebody with one choice.
    case pairAffinity = "pair-affinity"
    /// Vectors of actions, from which those of citizens follow.
    case factors
    /// Effects of what is known about citizens.
    case traits
    /// ``FittedStack``.
    case stack
    /// Categories of actions, which answers match or not.
    case taxonomies
    /// A model, and content for the actions that were new to it.
    case newActions = "new-actions"
  }

  /// Which fitted model.
  public let kind: Kind
  /// How many actions it scores.
  public let actionCount: Int
  /// Lists of numbers by name.
  public var numbers: [String: [Double]]
  /// Lists of numbers of single precision by name; matrices row after row.
  public var weights: [String: [Float]]
  /// Lists of texts by name.
  public var texts: [String: [String]]
  /// The states of the models that it is made of.
  public var parts: [RankingModelState]

  /// Creates a state.
  ///
  /// - Parameters:
  ///   - kind: Which fitted model.
  ///   - actionCount: How many actions it scores.
  ///   - numbers: Lists of numbers by name.
  ///   - weights: Lists of numbers of single precision by name.
  ///   - texts: Lists of texts by name.
  ///   - parts: The states of the models that it is made of.
  public init(
    _ kind: Kind, actionCount: Int, numbers: [String: [Double]] = [:], weights: [String: [Float]] = [:],
    texts: [String: [String]] = [:], parts: [RankingModelState] = []
  ) {
    self.kind = kind
    self.actionCount = actionCount
    self.numbers = numbers
    self.weights = weights
    self.texts = texts
    self.parts = parts
  }
}

/// Why a state is that of no model.
public enum RankingModelStateError: Error, Hashable, Sendable {
  /// A list is absent, or has another length than the rest of the state asks for.
  case inconsistent(list: String)
  /// The parts score other actions than the whole, or are too few.
  case inconsistentParts
}
