import CivicRanking
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Files of ranking models")
struct RankingModelFileTests {
  static let models: [any RankingModel] = [
    PopularityModel(), EASEModel(penalty: 2), ImplicitFactorModel(factors: 2), LogLinearModel(.pairsOfThree),
    CitizenTraitsModel(), ConditionalLogitModel([PopularityModel(), CitizenTraitsModel()]),
  ]

  /// Twelve citizens of two districts, each of whom chose three of six actions of her district's taste.
  private static let data: RankingData = {
    let choices = (0..<12).flatMap { citizen in (0..<3).map { (citizen, (citizen % 2) * 3 + ($0 + citizen) % 4) } }
    let interactions = InteractionMatrix(
      citizens: choices.map { "c\($0.0 + 10)" }, actions: choices.map { "a\($0.1)" })
    return RankingData(
      interactions: interactions,
      citizenFeatures: FeatureTable(
        rows: 12, categories: [.init(name: "district", values: (0..<12).map { $0 % 2 == 0 ? "north" : "south" })],
        quantities: [.init(name: "age", values: (0..<12).map { Double(20 + 5 * $0) })]))
  }()

  private func reading(_ bytes: [UInt8]) throws -> RankingModelFile {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try RankingModelFile(path: file.path)
  }

  @Test("A model that was written scores the same, bit for bit, when it is read", arguments: models.indices)
  func roundTrip(index: Int) throws {
    let data = Self.data
    let fitted = try Self.models[index].fit(data)
    let file = RankingModelFile(fitted, actions: data.interactions.actions)
    let memory = ByteOutput()
    try file.write(to: memory)
    let read = try reading(memory.bytes)
    #expect(read == file)
    #expect(try read.state.restored().scores(of: data.block) == fitted.scores(of: data.block))
  }

  @Test("The file of one release's model is read by every later one")
  func older() throws {
    let read = try RankingModelFile(path: "Tests/OnPrometFilesTests/Archives/ranking-1.model")
    let data = Self.data
    #expect(read.actions == data.interactions.actions)
    let scores = try read.state.restored().scores(of: data.block).elements
    let fitted = try ConditionalLogitModel([PopularityModel(), CitizenTraitsModel()]).fit(data)
    for (old, new) in zip(scores, fitted.scores(of: data.block).elements) { #expect(abs(old - new) < 1e-4) }
  }
}
