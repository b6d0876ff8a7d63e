import CivicDomain
import Testing

@Suite struct PledgeConditionTests {
  private static let bob = PledgeCondition.all(of: ["bob"])
  private static let ten = PledgeCondition.atLeast(10, of: .everyone)
  private static let four = PledgeCondition.atMost(4)

  private static let texts: [(text: String, condition: PledgeCondition)] = [
    ("at least 10", ten),
    ("at least 3 of department:it", .atLeast(3, of: .having(field: "department", value: "it"))),
    ("at least 2 of (bob, carol, dave)", .atLeast(2, of: .members(["bob", "carol", "dave"]))),
    ("all of (bob)", bob),
    ("at most 4", four),
    ("AT LEAST 10", ten),
    ("  at   least 10\n", ten),
    // `and` binds first; parentheses group.
    ("at least 10 or all of (bob) and at most 4", .or([ten, .and([bob, four])])),
    ("(at least 10 or all of (bob)) and at most 4", .and([.or([ten, bob]), four])),
    ("((at least 10))", ten),
    ("at least 10 and all of (bob) and at most 4", .and([ten, bob, four])),
  ]

  @Test(arguments: texts) func conditionsAreRead(text: String, condition: PledgeCondition) throws {
    #expect(try PledgeCondition(parsing: text) == condition)
    #expect(try PledgeCondition(parsing: condition.description) == condition)
  }

  @Test(arguments: [
    "", "at", "at least", "at least ten", "at least -1", "at least 10 of", "at least 10 of team:red",
    "at least 10 of department:", "all of bob", "all of ()", "all of (bob", "all of (bob,)", "(at least 10",
    "at least 10)",
    "at least 10 and", "or at least 10", "at least 10 at most 4", "at least 99999999999",
  ])
  func everythingElseIsRefused(text: String) {
    let error = #expect(throws: FieldError.self) { try PledgeCondition(parsing: text) }
    #expect(error?.field == "condition" && error?.value == text)
  }

  @Test(arguments: [(100, true), (101, false), (100_000, false)])
  func parenthesesNestOnlySoDeep(depth: Int, isAccepted: Bool) {
    let text = String(repeating: "(", count: depth) + "at least 10" + String(repeating: ")", count: depth)
    #expect((try? PledgeCondition(parsing: text)) == (isAccepted ? Self.ten : nil))
  }

  @Test(arguments: [
    (ten, true), (bob, true), (four, false), (.and([ten, .or([bob, four])]), false),
    (.or([ten, .and([bob, ten])]), true),
  ])
  func onlyAtMostCanBeBrokenByMorePromises(condition: PledgeCondition, isMonotone: Bool) {
    #expect(condition.isMonotone == isMonotone)
  }
}
