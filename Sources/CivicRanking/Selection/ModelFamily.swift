/// A kind of ranking model whose parameters the data can choose.
public enum ModelFamily: String, CaseIterable, Codable, Sendable {
  /// ``PopularityModel``.
  case popularity
  /// ``TaxonomyModel``.
  case taxonomy
  /// ``CitizenTraitsModel``.
  case traits
  /// ``ContentModel``.
  case content
  /// ``NeighborModel`` with cosines.
  case neighbors
  /// ``NeighborModel`` with conditional shares.
  case conditionalNeighbors = "neighbors-conditional"
  /// ``RandomWalkModel``.
  case rp3beta
  /// ``ImplicitFactorModel``.
  case als
  /// ``EASEModel``.
  case ease
  /// ``EASEModel`` with choices dropped.
  case edlae
  /// ``EASEModel`` with features of the actions.
  case easeWithFeatures = "ease-features"
  /// ``PairTableModel``.
  case pairTable
  /// ``LogLinearModel``.
  case logLinear
  /// ``BlendModel`` of the others.
  case blend
  /// ``ConditionalLogitModel`` of the others.
  case conditionalLogit

  /// Whether it puts models of other families together.
  public var isStack: Bool { self == .blend || self == .conditionalLogit }

  /// Whether it is one of those that every other has to prove itself against: what is popular, and who chose what together.
  public var isBaseline: Bool { self == .popularity || self == .neighbors || self == .ease }

  /// Whether its models learn from choices of single actions, and so know nothing of one that nobody chose.
  var needsKnownActions: Bool {
    switch self {
    case .popularity, .taxonomy, .traits, .content: false
    default: true
    }
  }
}
