import CivicDomain
import Testing

@Suite("The modes of the action map")
struct ActionMapModesTests {
  let map = ActionMap.standard

  @Test("are many, in many branches, on two or three levels")
  func size() {
    #expect(map.branches.count >= 10)
    #expect(map.modes.count >= 70)
    #expect(map.modeHierarchy.roots == map.branches.map(\.code))
    for branch in map.branches {
      #expect(map.modeHierarchy.children(of: branch.code).count >= 4, "\(branch.code)")
    }
    #expect(Set(map.modes.map { map.modeHierarchy.depth(of: $0.code) }) == [1, 2])
  }

  @Test("are found by their code")
  func lookup() throws {
    let cleanUp = try #require(map.mode("beach-clean-up"))
    #expect(map.modeHierarchy.ancestors(of: "beach-clean-up") == ["clean-up", "nature"])
    #expect(cleanUp.label[.fr] == "Nettoyer une plage")
    #expect(cleanUp.label[.en] == "Clean a beach")
    #expect(cleanUp.goals == [.lifeInWater])
    #expect(map.branch("nature")?.label[.en] == "Care for nature")
    #expect(map.mode("nature") == nil, "A branch is not a mode")
    #expect(map.branch("clean-up") == nil, "A mode is not a branch")
    for mode in map.modes {
      #expect(map.mode(mode.code) == mode)
      #expect(map.modeHierarchy.parent(of: mode.code) == mode.parent)
    }
  }

  @Test("are assumed to take two hours of ten people who add the same each, where the map does not know them")
  func unknownMode() {
    for code in [nil, "juggling", "nature"] {
      let usual = map.usual(code)
      #expect(usual == .assumed)
      #expect((usual.hours, usual.number, usual.format) == (2, 10, .onsite))
      #expect(usual.impact == .linear)
    }
    #expect(map.usual("petition") == map.mode("petition")?.usual)
  }

  @Test("have plausible figures")
  func figures() {
    for mode in map.modes {
      #expect((0.25...60).contains(mode.usual.hours), "\(mode.code)")
      #expect(mode.usual.number >= 1, "\(mode.code)")
      #expect(!mode.goals.isEmpty && Set(mode.goals).count == mode.goals.count, "\(mode.code)")
      #expect(mode.requires.allSatisfy(isKebabCase), "\(mode.code)")
    }
    for format in Format.allCases {
      #expect(map.modes.contains { $0.usual.format == format })
    }
  }

  @Test("have impact curves that rise, have something at stake, and can be written in a table")
  func curves() throws {
    for mode in map.modes {
      let impact = mode.usual.impact
      let values = impact.values(over: 0..<(3 * mode.usual.number + 1))
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(mode.code)")
      #expect(values[mode.usual.number] > values[0], "\(mode.code): nothing is achieved at the usual number")
      #expect(try ImpactCurve(parsing: impact.description) == impact, "\(mode.code)")
    }
  }

  @Test("keep the shape of their curve in an action of another size", arguments: [1, 2, 7, 5000])
  func otherSizes(number: Int) {
    for mode in map.modes {
      let (usual, stretched) = (mode.usual.impact, mode.usual.impact(for: number))
      let fullUsual = usual.value(at: Double(mode.usual.number))
      let full = stretched.value(at: Double(number))
      for share in [0, 0.3, 0.7, 1, 1.4] {
        let expected = usual.value(at: share * Double(mode.usual.number)) / fullUsual
        #expect(abs(stretched.value(at: share * Double(number)) / full - expected) < 1e-9, "\(mode.code) at \(share)")
      }
    }
  }

  @Test(
    "hold what a city's volunteers are asked for",
    arguments: [
      ("tutor", "tutoring"), ("mentor", "mentoring"), ("instructor", "teaching"), ("event assistant", "event-staffing"),
      ("office and clerical work", "office-help"), ("marketing", "communications"), ("web design", "web-design"),
      ("graphic design", "graphic-design"), ("grant writing", "grant-writing"), ("fundraising", "fundraising"),
      ("food pantry", "food-distribution"), ("meal delivery", "meal-delivery"), ("gardening", "community-garden"),
      ("park care", "park-care"), ("painting", "painting"), ("charity run", "charity-run"),
      ("charity walk", "charity-walk"), ("health fair", "health-outreach"), ("preparedness", "disaster-preparedness"),
      ("museum", "museum-guide"), ("festival", "festival"), ("board", "serve-on-board"),
      ("strategy", "strategy-consulting"), ("translation", "translation"), ("language class", "language-teaching"),
      ("visiting seniors", "senior-visits"), ("after school", "after-school-care"),
      ("citizen science", "citizen-science"),
    ])
  func cityVolunteering(need: String, code: String) {
    #expect(map.mode(code) != nil, "\(need)")
  }
}
