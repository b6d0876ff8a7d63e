import CivicDomain
import CivicRanking
import CivicTurnout
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Model files")
struct ModelArchiveTests {
  private static func archive() -> ModelArchive {
    var archive = ModelArchive(kind: "test", parameters: .object([.init("weight", .number(0.1))]))
    archive.append("empty", [])
    archive.append("bytes", [0, 255, 10, 0])
    return archive
  }

  private static func bytes(of archive: ModelArchive) throws -> [UInt8] {
    let output = ByteOutput()
    try archive.write(to: output)
    return output.bytes
  }

  private func read(_ bytes: [UInt8], kind: String = "test") throws -> ModelArchive {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try ModelArchive(path: folder.path, kind: kind)
  }

  private func problem(_ bytes: [UInt8], kind: String = "test") -> ModelProblem.Kind? {
    do {
      _ = try read(bytes, kind: kind)
      return nil
    } catch {
      return (error as? ModelProblem)?.kind
    }
  }

  @Test("What is written reads back")
  func roundTrip() throws {
    let read = try read(Self.bytes(of: Self.archive()))
    #expect(read.parameters == Self.archive().parameters)
    #expect(read["empty"]?.isEmpty == true)
    #expect(read["bytes"] == [0, 255, 10, 0])
    #expect(read["absent"] == nil)
  }

  @Test("A file cut anywhere is refused")
  func truncated() throws {
    let bytes = try Self.bytes(of: Self.archive())
    for length in 0..<bytes.count {
      let problem = problem(Array(bytes.prefix(length)))
      #expect(problem == (length < 8 ? .notAModel : .truncated), "\(length) bytes")
    }
  }

  @Test("A changed block, another kind, a newer format and another file are told apart")
  func refused() throws {
    var changed = try Self.bytes(of: Self.archive())
    changed[changed.count - 1] ^= 1
    #expect(problem(changed) == .damaged(part: "bytes"))
    #expect(problem(try Self.bytes(of: Self.archive()), kind: "other") == .otherKind("test"))
    var newer = try Self.bytes(of: Self.archive())
    newer[8] = UInt8(ModelArchive.version + 1)
    #expect(problem(newer) == .newerFormat(ModelArchive.version + 1))
    #expect(problem(Array("id,title\n".utf8)) == .notAModel)
  }

  @Test("No byte can be changed unnoticed")
  func changedAnywhere() throws {
    let bytes = try Self.bytes(of: Self.archive())
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 0x15
      #expect(problem(changed) != nil, "byte \(position)")
    }
  }

  @Test("A fitted model reads back equal, with its tables")
  func recommender() throws {
    let action = try Action(
      id: "a", title: "A, \"quoted\"", organization: "o", mode: "petition",
      span: TimeSpan(start: Date(timeIntervalSince1970: 1e9), end: Date(timeIntervalSince1970: 1e9 + 7200)),
      status: .done)
    let pledges = try PledgeTable(
      ["x", "y", "z"].map {
        try Pledge(
          citizen: $0, action: "a", pledgedAt: Date(timeIntervalSince1970: 9e8), status: $0 == "z" ? .noShow : .kept)
      })
    let catalog = Catalog(citizens: [try Citizen(id: "x")], actions: [action], pledges: pledges)
    let now = Date(timeIntervalSince1970: 1.1e9)
    let turnout = TurnoutModel().fit(catalog, map: .standard, now: now)
    let paris = try #require(TimeZone(identifier: "Europe/Paris"))
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try ByteOutput(path: folder.path)
    try RecommenderModel(catalog: catalog, turnout: turnout, timeZone: paris).write(to: output)
    try output.finish()
    let read = try RecommenderModel(path: folder.path)
    #expect(read.turnout == turnout)
    #expect(read.catalog.actions == catalog.actions)
    #expect(read.catalog.pledges == catalog.pledges)
    #expect(read.catalog.citizens.isEmpty)
    #expect(read.timeZone == paris)
  }

  @Test("Pooling that was estimated reads back, with or without effects of actions", arguments: [0.4, nil])
  func estimatedPooling(action: Double?) throws {
    var model = KeepModel()
    model.method = .mixed
    let keep = FittedKeepModel(
      model: model, base: KeepRecord(kept: 30, known: 40, effect: 0.125), modes: [:], organizers: [:],
      citizens: ["c": KeepRecord(kept: 3, known: 4, effect: -0.5)],
      deviations: KeepDeviations(citizen: 0.8, action: action, organizer: 0, mode: 0.3))
    let turnout = FittedTurnoutModel(keep: keep, pickUp: FittedTurnoutModel(prior: TurnoutModel()).pickUp)
    let output = ByteOutput()
    try RecommenderModel(catalog: Catalog(), turnout: turnout, timeZone: .gmt).write(to: output)
    #expect(try reading(output.bytes).turnout == turnout)
  }

  @Test("What promises taught reads back to the same scores")
  func learnedAffinity() throws {
    let interactions = InteractionMatrix(
      citizens: (0..<12).flatMap { ["c\($0)", "c\($0)"] }, actions: (0..<12).flatMap { ["a\($0 % 3)", "a\($0 % 4)"] })
    let data = RankingData(interactions: interactions)
    let learned = LearnedAffinity(
      actions: interactions.actions, model: try EASEModel(penalty: 3).fit(data), content: PopularityModel().fit(data),
      isFamiliar: [true, true, false, true], bound: 1.25)
    let output = ByteOutput()
    try RecommenderModel(
      catalog: Catalog(), turnout: FittedTurnoutModel(prior: TurnoutModel()), learned: learned, timeZone: .gmt
    ).write(to: output)
    let read = try #require(try reading(output.bytes).learned)
    #expect(read.actions == learned.actions && read.isFamiliar == learned.isFamiliar && read.bound == 1.25)
    #expect(read.model.state == learned.model.state && read.content?.state == learned.content?.state)
  }

  private func reading(_ bytes: [UInt8]) throws -> RecommenderModel {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try RecommenderModel(path: file.path)
  }
}
