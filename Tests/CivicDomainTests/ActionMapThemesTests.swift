import CivicDomain
import Testing

@Suite("The themes of the action map")
struct ActionMapThemesTests {
  let map = ActionMap.standard

  @Test("are a tree of many causes under a few broad ones")
  func size() {
    #expect(map.themes.count >= 60)
    #expect((14...30).contains(map.themeHierarchy.roots.count))
    for theme in map.themes {
      #expect(map.themeHierarchy.depth(of: theme.code) <= 2, "\(theme.code)")
      #expect(!theme.goals.isEmpty && Set(theme.goals).count == theme.goals.count, "\(theme.code)")
    }
  }

  @Test("are found by their code, from the particular to the broad")
  func lookup() {
    #expect(map.theme("hunting")?.label == LocalizedText(fr: "Chasse", en: "Hunting"))
    #expect(map.themeHierarchy.ancestors(of: "renewable-energy") == ["energy", "climate"])
    #expect(map.themeHierarchy.root(of: "hunger") == "food")
    #expect(map.theme("chess") == nil)
    for theme in map.themes {
      #expect(map.theme(theme.code) == theme)
      #expect(map.themeHierarchy.parent(of: theme.code) == theme.parent)
    }
  }

  @Test("come each after the one above it")
  func order() {
    var seen = Set<String>()
    for theme in map.themes {
      #expect(theme.parent.map(seen.contains) ?? true, "\(theme.code)")
      seen.insert(theme.code)
    }
  }

  @Test("serve, with the modes, every Sustainable Development Goal", arguments: SustainableGoal.allCases)
  func goals(goal: SustainableGoal) {
    #expect(map.themes.contains { $0.goals.contains(goal) })
    #expect(map.modes.contains { $0.goals.contains(goal) })
  }

  @Test("know the goals by the numbers of the United Nations, 1 to 17")
  func goalNumbers() {
    #expect(SustainableGoal.allCases.map(\.rawValue) == Array(1...17))
    #expect(SustainableGoal(rawValue: 13) == .climateAction)
    #expect(SustainableGoal(rawValue: 14) == .lifeInWater)
    #expect(SustainableGoal(rawValue: 18) == nil)
  }
}
