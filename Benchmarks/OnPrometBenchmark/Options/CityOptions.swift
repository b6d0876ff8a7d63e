import ArgumentParser
import OnPrometFiles

/// What every trial in simulated cities is told beside their size.
struct CityOptions: ParsableArguments {
  @Option(help: "The seed of the first city.")
  var seed: UInt64 = 1

  @Option(help: "Threads; they change no result.")
  var workers = 2

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  func validate() throws {
    guard workers >= 1 else { throw ValidationError("workers are at least 1") }
  }
}
