import CivicDomain
import Testing

@Suite("A hierarchy of codes")
struct ActionMapHierarchyTests {
  let food: Hierarchy

  init() throws {
    food = try Hierarchy([
      .init("fruit", under: "food"), .init("food"), .init("apple", under: "fruit"), .init("bread", under: "food"),
      .init("sport"),
    ])
  }

  @Test("answers about relatives, in the order of the links")
  func relatives() {
    #expect(food.codes == ["fruit", "food", "apple", "bread", "sport"])
    #expect(food.roots == ["food", "sport"])
    #expect(food.children(of: "food") == ["fruit", "bread"])
    #expect(food.descendants(of: "food") == ["fruit", "apple", "bread"])
    #expect(food.ancestors(of: "apple") == ["fruit", "food"])
    #expect(food.root(of: "apple") == "food")
    #expect(food.depth(of: "apple") == 2)
    #expect(food.isAncestor("food", of: "apple"))
    #expect(!food.isAncestor("apple", of: "food"))
    #expect(!food.isAncestor("food", of: "food"))
  }

  @Test("takes an unknown code for a root of its own")
  func unknownCode() {
    #expect(!food.contains("chess"))
    #expect(food.parent(of: "chess") == nil)
    #expect(food.root(of: "chess") == "chess")
    #expect(food.ancestors(of: "chess").isEmpty)
    #expect(food.children(of: "chess").isEmpty)
    #expect(food.depth(of: "chess") == 0)
    #expect(!food.isAncestor("food", of: "chess"))
  }

  @Test(
    "refuses links that describe no forest",
    arguments: [
      ([.init("a"), .init("b"), .init("a", under: "b")], .duplicateCode("a")),
      ([.init("a"), .init("b", under: "c")], .unknownParent("c", of: "b")),
      ([.init("a", under: "a")], .cycle(through: "a")),
      ([.init("r"), .init("a", under: "b"), .init("b", under: "a")], .cycle(through: "a")),
      ([.init("c", under: "a"), .init("a", under: "b"), .init("b", under: "a")], .cycle(through: "c")),
    ] as [([Hierarchy.Link], HierarchyError)])
  func contradictions(links: [Hierarchy.Link], expected: HierarchyError) {
    #expect(throws: expected) { try Hierarchy(links) }
  }

  @Test("agrees with brute force on random forests", arguments: 1...20)
  func bruteForce(seed: Int) throws {
    // Code i hangs on an earlier code or is a root; a fixed linear congruence draws which.
    var state = UInt64(seed)
    let parents: [Int?] = (0..<40).map { i in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33) % (i + 2)
      return draw < i ? draw : nil
    }
    let forest = try Hierarchy(parents.enumerated().map { .init("\($0)", under: $1.map(String.init)) })
    for i in parents.indices {
      var above: [Int] = []
      while let next = parents[above.last ?? i] { above.append(next) }
      #expect(forest.ancestors(of: "\(i)") == above.map(String.init))
      #expect(forest.depth(of: "\(i)") == above.count)
      #expect(forest.root(of: "\(i)") == "\(above.last ?? i)")
      #expect(forest.children(of: "\(i)") == parents.indices.filter { parents[$0] == i }.map(String.init))
      for j in parents.indices {
        #expect(forest.isAncestor("\(j)", of: "\(i)") == above.contains(j))
        #expect(forest.descendants(of: "\(j)").contains("\(i)") == above.contains(j))
      }
    }
  }
}
