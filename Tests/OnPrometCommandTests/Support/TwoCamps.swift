import Foundation

/// A made-up quarter of two tastes: whoever joined one action of nature joined others, whoever taught taught again.
///
/// Enough people promised twice for their tastes to be learned; the last two actions are new, and nobody promised yet.
struct TwoCamps {
  static let moment = ["--now", "2026-05-02T09:00", "--time-zone", "Europe/Paris"]
  private static let modes = [["river-clean-up", "community-garden"], ["tutoring", "repair-cafe"]]
  private static let titles = [["Clean the river", "Dig the garden"], ["Help with homework", "Mend together"]]
  private static let people = 240

  let folder: TemporaryFolder
  /// What names the tables.
  let arguments: [String]

  init() throws {
    folder = try TemporaryFolder()
    arguments = ["--data", folder.url.path] + Self.moment
    try folder.file("citizens.csv", Self.citizens)
    try folder.file("actions.csv", Self.actions)
    try folder.file("pledges.csv", Self.pledges)
  }

  func run(_ arguments: [String], language: String = "en", input: String = "") throws -> Tool.Result {
    try Tool.run(arguments + self.arguments + ["--language", language], input: input)
  }

  func json(_ arguments: [String]) throws -> (rows: [[String: Any]], summary: [String: Any]) {
    try JSONOutput.parse(run(arguments + ["--format", "json"]).output)
  }

  private static var citizens: String {
    // The last one has no history.
    "id,area,birth_year\n"
      + (0...people).map { "p\($0),\($0 % 3 == 0 ? "north" : "south"),\(1950 + $0 % 50)\n" }.joined()
  }

  private static var actions: String {
    "id,title,mode,format,starts_at,hours,target,status\n"
      + (0..<20).map { number in
        let (camp, kind) = (number % 2, number / 2 % 2)
        let isPast = number < 10
        let day = isPast ? "2026-03-\(10 + number)" : "2026-05-\(10 + number)"
        return "a\(number),\(titles[camp][kind]) \(number),\(modes[camp][kind]),onsite,\(day)T10:00,2,8,"
          + "\(isPast ? "done" : "open")\n"
      }.joined()
  }

  /// Everybody joins three of the first eighteen actions, mostly of one camp, the early ones more often.
  private static var pledges: String {
    var state: UInt64 = 1
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var text = "citizen,action,status\n"
    for person in 0..<people {
      var chosen: Set<Int> = []
      while chosen.count < 3 {
        let camp = draw(8) == 0 ? 1 - person % 2 : person % 2
        chosen.insert(2 * min(draw(9), draw(9)) + camp)
      }
      for action in chosen.sorted() {
        text += "p\(person),a\(action),\(action < 10 ? "kept" : "pledged")\n"
      }
    }
    return text
  }
}
