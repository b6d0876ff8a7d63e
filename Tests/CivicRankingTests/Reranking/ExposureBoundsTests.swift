import CivicRanking
import CivicStatistics
import Testing

@Suite("Bounds on how often actions are shown")
struct ExposureBoundsTests {
  @Test(
    "no way of filling the lists misses the bounds by less, and none within them is worth more than stated",
    arguments: 0..<60 as Range<UInt64>)
  func bruteForce(seed: UInt64) {
    var generator = Seed(seed).derived(for: "bounds").generator()
    let candidates = SmallLists.random(citizens: 4, actions: 5, levels: seed % 2 == 0 ? 4 : 1_000, seed: seed)
    let floors = (0..<5).map { _ in generator.integer(below: 3) }
    let caps = floors.map { $0 + generator.integer(below: 3) }
    let lists = ExposureBounds(floors: floors, caps: caps).lists(from: candidates, length: 2)
    let all = SmallLists.assignments(candidates, length: 2).map { SmallLists.outcome($0, candidates) }
    func excess(_ exposure: [Int]) -> Int { zip(exposure, caps).reduce(0) { $0 + max(0, $1.0 - $1.1) } }
    func shortfall(_ exposure: [Int]) -> Int { zip(exposure, floors).reduce(0) { $0 + max(0, $1.1 - $1.0) } }

    let shown = SmallLists.outcome(lists.places, candidates)
    #expect(shown.exposure == lists.exposure)
    #expect(abs(shown.worth - lists.worth) < 1e-12)
    #expect(lists.excess == excess(shown.exposure) && lists.shortfall == shortfall(shown.exposure))
    #expect(lists.excess == all.map { excess($0.exposure) }.min())
    #expect(lists.shortfall == all.map { shortfall($0.exposure) }.min())
    let within = all.filter { excess($0.exposure) == 0 && shortfall($0.exposure) == 0 }
    if let best = within.map(\.worth).max() {
      #expect(lists.worth <= best + 1e-12)
      #expect(best <= lists.upperBound + 1e-12)
    }
  }

  @Test("everybody gets exactly as many as asked for where she has so many, best first", arguments: 1...4)
  func exactly(length: Int) {
    let candidates = SmallLists.random(citizens: 300, actions: 6, levels: 1_000, seed: 5)
    let lists = ExposureBounds(actionCount: 6, floor: 40, cap: 200).lists(from: candidates, length: length)
    for (citizen, places) in lists.places.enumerated() {
      #expect(places.count == min(length, candidates.entries(of: citizen).count))
      #expect(places == places.sorted() && Set(places).count == places.count)
    }
  }

  @Test("bounds that hold by themselves change nothing")
  func idle() {
    let candidates = SmallLists.random(citizens: 200, actions: 8, levels: 1_000, seed: 6)
    let lists = ExposureBounds(actionCount: 8).lists(from: candidates, length: 3)
    #expect(lists.places.enumerated().allSatisfy { $1 == Array(0..<min(3, candidates.entries(of: $0).count)) })
    #expect(abs(lists.worth - lists.upperBound) < 1e-9)
  }

  @Test(
    "on hundreds of lists the worth is within 1 % of the best possible",
    arguments: [(0, 90), (40, nil), (40, 90)] as [(Int, Int?)])
  func gap(floor: Int, cap: Int?) {
    // A popular action, and others that suit few: worth = popularity × taste.
    var generator = Seed(11).generator()
    let lists = (0..<400).map { _ in
      (0..<20).map { (action: $0, worth: generator.uniform() / Double($0 + 1)) }.sorted { $0.worth > $1.worth }
    }
    let candidates = CandidateLists(actionCount: 20, lists: lists)
    let bounded = ExposureBounds(actionCount: 20, floor: floor, cap: cap).lists(from: candidates, length: 3)
    #expect(bounded.excess == 0 && bounded.shortfall == 0)
    #expect(bounded.exposure.allSatisfy { $0 >= floor && $0 <= cap ?? .max })
    #expect(bounded.worth >= 0.99 * bounded.upperBound)
  }

  @Test("where all are alike, exchanges alone keep the bounds")
  func alike() {
    let lists = (0..<1_000).map { _ in (0..<10).map { (action: $0, worth: 0.0) } }
    let bounded = ExposureBounds(actionCount: 10, floor: 300, cap: 300)
      .lists(from: CandidateLists(actionCount: 10, lists: lists), length: 3)
    #expect(bounded.exposure == [Int](repeating: 300, count: 10))
  }

  @Test("is the same for any number of workers")
  func workers() {
    let candidates = SmallLists.random(citizens: 2_000, actions: 40, levels: 1_000, seed: 8)
    let bounds = ExposureBounds(actionCount: 40, floor: 100, cap: 200)
    #expect(
      bounds.lists(from: candidates, length: 3) == bounds.lists(from: candidates, length: 3, workers: 3))
  }
}
