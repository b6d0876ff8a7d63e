import CivicDomain
import Foundation

extension Catalog {
  /// Writes one of the tables.
  /// - Parameters:
  ///   - table: Which one.
  ///   - format: How its rows are written.
  ///   - timeZone: The zone whose dates dates alone are, in tables that keep none; that of reading.
  ///   - output: Where they go. It is not finished here.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public func write(
    _ table: TableName, as format: TableFormat, timeZone: TimeZone = .gmt, to output: ByteOutput
  ) throws(OutputError) {
    switch table {
    case .organizations: try Self.write(organizations, format, timeZone, output)
    case .campaigns: try Self.write(campaigns, format, timeZone, output)
    case .citizens: try Self.write(citizens, format, timeZone, output)
    case .supporters: try Self.write(supporters, format, timeZone, output)
    case .actions: try Self.write(actions, format, timeZone, output)
    case .slots: try Self.write(slots, format, timeZone, output)
    case .pledges: try Self.write(pledges.indices.lazy.map { pledges[$0] }, format, timeZone, output)
    case .proposals: try Self.write(proposals, format, timeZone, output)
    case .reminders: try Self.write(reminders, format, timeZone, output)
    }
  }

  /// Writes every table that has rows into a folder, each as a file of its name, whole or not at all.
  /// - Parameters:
  ///   - folder: The folder, which is made when it is not there.
  ///   - ending: The files' ending: `.csv`, `.csv.gz`, `.jsonl` or `.jsonl.gz`; another is a programmer's mistake and traps.
  ///   - timeZone: The zone whose dates dates alone are, in tables that keep none; that of reading.
  /// - Throws: ``OutputError`` when the system refuses.
  public func write(folder: String, ending: String = ".csv", timeZone: TimeZone = .gmt) throws(OutputError) {
    guard let format = TableFormat(fileName: ending) else { preconditionFailure("no ending of a table: \(ending)") }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder, reason: error.localizedDescription)
    }
    for table in TableName.allCases where rowCount(of: table) > 0 {
      let path = URL(fileURLWithPath: folder).appending(path: table.rawValue + ending).path
      let output = try ByteOutput(path: path)
      try write(table, as: format, timeZone: timeZone, to: output)
      try output.finish()
    }
  }

  /// How many rows a table has.
  public func rowCount(of table: TableName) -> Int {
    switch table {
    case .organizations: organizations.count
    case .campaigns: campaigns.count
    case .citizens: citizens.count
    case .supporters: supporters.count
    case .actions: actions.count
    case .slots: slots.count
    case .pledges: pledges.count
    case .proposals: proposals.count
    case .reminders: reminders.count
    }
  }

  private static func write<Record: TableRecord>(
    _ records: some Sequence<Record>, _ format: TableFormat, _ timeZone: TimeZone, _ output: ByteOutput
  ) throws(OutputError) {
    try TableWriter<Record>(format: format, timeZone: timeZone, to: output).append(records)
  }
}
