import CivicDomain
import OnPrometReport
import Testing

@Suite("What is wrong with files, in words")
struct ProblemTextTests {
  static let models: [ModelProblem.Kind] = [
    .cannotRead(reason: "?"), .notAModel, .newerFormat(2), .otherKind("x"), .truncated, .damaged(part: "keep"),
  ]

  static let tables: [TableProblem.Kind] = [
    .cannotRead(reason: "?"), .truncatedGzip, .corruptGzip, .secondFile(first: "a.csv"), .emptyFile, .missingColumn,
    .duplicateColumn, .fieldCount(found: 2, expected: 3), .brokenQuote(lostLines: 0), .brokenQuote(lostLines: 1),
    .brokenQuote(lostLines: 2), .cellTooLarge(limit: 5), .nul, .notUTF8, .malformedJSON(reason: "?"), .field(.number),
    .unknownColumns(["a", "b"]), .unknownCodes(["a"], count: 2), .noTable,
    .columnType(accepted: ["token"]), .missingSection("VOTES"), .repeatedSection("VOTES"),
    .outsideSections(accepted: ["META"]), .countDiffers(found: 2), .repeatedName,
  ]

  @Test("Every problem of a model has a sentence in both languages, with the file's name", arguments: models)
  func model(kind: ModelProblem.Kind) {
    let texts = Language.allCases.map { ModelProblem(file: "town.model", kind: kind).sentence($0) }
    #expect(texts[0] != texts[1])
    #expect(texts.allSatisfy { $0.hasPrefix("town.model") && $0.hasSuffix(".") })
  }

  @Test(
    "Every problem of a table has a sentence in both languages, with file, row, column and value", arguments: tables)
  func table(kind: TableProblem.Kind) {
    let problem = TableProblem(file: "a.csv", row: 3, column: "id", value: "x y", kind: kind)
    let texts = Language.allCases.map { problem.sentence($0) }
    #expect(texts[0] != texts[1])
    for part in ["a.csv", "3", "id", "x y"] { #expect(texts.allSatisfy { $0.contains(part) }) }
    #expect(!texts[0].contains("'"))
  }
}
