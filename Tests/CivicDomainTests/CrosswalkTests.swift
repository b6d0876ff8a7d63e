import CivicDomain
import Testing

@Suite("The action map beside other vocabularies")
struct CrosswalkTests {
  let map = ActionMap.standard

  @Test(
    "every mode has its goals, an interest, an activity and one domain",
    arguments: [
      (ActionVocabulary.sustainableGoals, 1...3), (.volunteerInterests, 1...4), (.hubActivities, 1...2),
      (.hubDomains, 1...1),
    ])
  func complete(vocabulary: ActionVocabulary, counts: ClosedRange<Int>) {
    for mode in map.modes {
      #expect(counts.contains(map.codes(of: mode.code, in: vocabulary).count), "\(mode.code)")
    }
  }

  @Test("what a mode is written as is read as that mode among others", arguments: ActionVocabulary.allCases)
  func thereAndBack(vocabulary: ActionVocabulary) {
    for mode in map.modes {
      for code in map.codes(of: mode.code, in: vocabulary) {
        #expect(map.modes(of: code, in: vocabulary).contains(mode), "\(mode.code) as \(code)")
      }
    }
  }

  // The classes of Sharp's list: methods 117 and 118 stand for themselves, and those of governments alone have no mode.
  @Test(
    "methods of nonviolent action are found by their number",
    arguments: [
      ("6", "petition"), ("16", "picket"), ("34", "vigil"), ("38", "march"), ("71", "boycott"), ("117", "strike"),
      ("162", "sit-in"), ("189", "buycott"),
    ])
  func methods(number: String, mode: String) {
    #expect(map.modes(of: number, in: .nonviolentMethods).map(\.code).contains(mode))
  }

  @Test("the numbers of methods are numbers of Sharp's list, and of no method of governments or of harm")
  func methodNumbers() {
    let excluded = Set(142...157).union([23, 30, 31, 32, 58, 101, 113, 148, 169, 183, 185, 187, 195, 198])
    for mode in map.modes {
      for code in map.codes(of: mode.code, in: .nonviolentMethods) {
        let number = Int(code) ?? 0
        #expect((1...198).contains(number) && !excluded.contains(number), "\(mode.code): \(code)")
      }
    }
  }

  @Test(
    "a code that is only read leads to the mode that comes closest",
    arguments: [("HOSPICE", "hospital-visits"), ("PLUMBING", "home-renovation"), ("DONATE-BOOKSC", "donate-goods")])
  func narrower(code: String, mode: String) {
    #expect(map.modes(of: code, in: .volunteerInterests).map(\.code) == [mode])
  }

  @Test("a code that says nothing of how to act, or that nobody knows, leads nowhere")
  func unknown() {
    #expect(map.modes(of: "WINTER", in: .volunteerInterests).isEmpty)
    #expect(map.modes(of: "no such code", in: .hubActivities).isEmpty)
    #expect(map.codes(of: "juggling", in: .hubDomains).isEmpty)
  }
}
