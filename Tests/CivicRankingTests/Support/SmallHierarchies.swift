import CivicDomain
import CivicRanking

/// climate › energy › solar, and food; act › cleanup and act › planting.
enum SmallHierarchies {
  static func themes() throws -> Hierarchy {
    try Hierarchy([
      .init("climate"), .init("energy", under: "climate"), .init("solar", under: "energy"),
      .init("forest", under: "climate"), .init("food"),
    ])
  }

  static func modes() throws -> Hierarchy {
    try Hierarchy([.init("act"), .init("cleanup", under: "act"), .init("planting", under: "act")])
  }

  static func model(_ weights: AffinityWeights = .prior) throws -> AffinityModel {
    AffinityModel(themes: try themes(), modes: try modes(), weights: weights)
  }
}
