import CivicDomain
import CivicStatistics
import OnPrometFiles
import OnPrometReport
import Testing

/// Files that chance has damaged: never a crash, and no row is lost that is not counted.
struct MutationTests {
  @Test(arguments: TableSample.all) func damagedTablesNeverCrashAndLoseNoRowSilently(_ sample: TableSample) throws {
    var generator = Seed(1).derived(for: sample.table.rawValue, purpose: "mutations").generator()
    let bytes = Array(distinctRows(of: sample).utf8)
    for _ in 0..<60 {
      let damaged = mutate(bytes, &generator)
      let reading: CatalogReading
      do {
        reading = try read(sample.table, damaged, options: ReadingOptions(policy: .skip))
      } catch let problem as TableProblem {
        #expect(!problem.sentence(.fr).isEmpty && !problem.sentence(.en).isEmpty)
        continue
      }
      // A carriage return ends a row too, and a break inside quotes ends none: lines and rows then differ.
      guard !damaged.contains(0x0D), !damaged.contains(0x22) else { continue }
      let lines = damaged.split(separator: 0x0A).count
      #expect(reading.catalog.rowCount(of: sample.table) + reading.skippedRows == lines - 1)
    }
  }

  @Test(arguments: TableSample.all) func damagedLinesNeverCrash(_ sample: TableSample) throws {
    var generator = Seed(2).derived(for: sample.table.rawValue, purpose: "mutations").generator()
    let output = ByteOutput()
    try read(sample.table, sample.text.utf8).catalog.write(sample.table, as: .jsonl, to: output)
    let options = ReadingOptions(policy: .skip)
    for _ in 0..<30 {
      let damaged = mutate(output.bytes, &generator)
      let reading = try read(sample.table, damaged, name: "\(sample.table.rawValue).jsonl", options: options)
      let lines = damaged.split(separator: 0x0A).count { line in line.contains { $0 > 0x20 || $0 == 0 } }
      #expect(reading.catalog.rowCount(of: sample.table) + reading.skippedRows == lines)
    }
  }

  @Test func damagedGzipNeverCrashes() throws {
    var generator = Seed(3).generator()
    let compressed = try gzip(TableSample.of(.actions).text)
    for _ in 0..<80 {
      let damaged = mutate(compressed, &generator)
      let found = try read(.actions, damaged, name: "actions.csv.gz", options: ReadingOptions(policy: .collect))
      #expect(found.catalog.actions.count == 2 || !found.problems.isEmpty)
    }
  }

  /// Six sound rows whose keys differ.
  private func distinctRows(of sample: TableSample) -> String {
    let column = sample.key.flatMap { sample.header.firstIndex(of: $0) }
    let rows = (0..<6).map { number in
      var row = number == 0 ? sample.rows[0] : sample.rows[1]
      if let column { row[column] += "-\(number)" }
      return row
    }
    return sample.text(rows)
  }

  private func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let special = Array(",\"\n\r;:-0(\u{FEFF}é".utf8) + [0, 0xFF]
    var bytes = bytes
    for _ in 0...generator.integer(below: 4) {
      let place = generator.integer(below: bytes.count)
      let byte =
        generator.bernoulli(0.5)
        ? special[generator.integer(below: special.count)] : UInt8(generator.integer(below: 256))
      switch generator.integer(below: 3) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }
}
