import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Names that come twice in one JSON object")
struct RepeatedNameTests {
  @Test(
    "are told, at any depth and in any spelling",
    arguments: [
      (#"{"id": "a", "id": "b"}"#, "id"), (#"{"id": "a", "\u0069d": "a"}"#, "id"),
      (#"{"id": "a", "x": [1, {"y": 1, "z": {}, "y": 2}]}"#, "y"), (#"{"a\"b": 1, "c": "d", "a\"b": 2}"#, "a\"b"),
    ])
  func told(text: String, name: String) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
    #expect(error?.repeatedName == name)
  }

  @Test(
    "are no concern of other objects, of texts, or of text that is no JSON",
    arguments: [
      #"{"id": {"id": [{"id": 1}, {"id": 2}]}, "x": "\"id\": {\"id\": "}"#, #"["id", "id"]"#, #""id: id:""#, "{}", "1",
    ])
  func fine(text: String) throws {
    _ = try JSONValue(parsing: Array(text.utf8))
    #expect(throws: JSONError.self) { try JSONValue(parsing: Array((text + ":").utf8)) }
  }

  @Test("are a problem of their row in a table, with the column")
  func table() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{\"id\": \"a\"}\n{\"id\": \"b\", \"id\": \"c\"}\n", to: "citizens.jsonl")
    var sources = TableSources()
    sources[.citizens] = path
    let problem = #expect(throws: TableProblem.self) { try CatalogReading(sources) }
    #expect(problem == TableProblem(file: path, row: 2, column: "id", kind: .repeatedName))
    let reading = try CatalogReading(sources, options: ReadingOptions(policy: .skip))
    #expect(reading.skippedRows == 1 && reading.catalog.citizens.map(\.id) == ["a"])
  }
}
