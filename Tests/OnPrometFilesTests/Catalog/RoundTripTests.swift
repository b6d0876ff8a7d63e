import CivicDomain
import Foundation
import OnPrometFiles
import Testing

struct RoundTripTests {
  @Test(arguments: [".csv", ".csv.gz", ".jsonl", ".jsonl.gz"])
  func everyTableReadsBackAsItWasWritten(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let catalog = try SampleCatalog.make()
    try catalog.write(folder: folder.url.path, ending: ending)
    let reading = try CatalogReading(TableSources(folder: folder.url.path))
    #expect(reading.supplied == Set(TableName.allCases))
    #expect(reading.skippedRows == 0)
    #expect(reading.catalog.citizens == catalog.citizens)
    #expect(reading.catalog.organizations == catalog.organizations)
    #expect(reading.catalog.supporters == catalog.supporters)
    #expect(reading.catalog.campaigns == catalog.campaigns)
    #expect(reading.catalog.actions == catalog.actions)
    #expect(reading.catalog.slots == catalog.slots)
    #expect(reading.catalog.pledges.rows == catalog.pledges.rows)
    #expect(reading.catalog.proposals == catalog.proposals)
    #expect(reading.catalog.reminders == catalog.reminders)
  }

  @Test func datesAloneStayDates() throws {
    let output = ByteOutput()
    try SampleCatalog.make().write(.actions, as: .csv, to: output)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text.contains(",2011-04-01,2011-04-02,"))
    #expect(text.contains(",2011-04-01T10:00:00.125Z,2011-04-01T11:00:00.125Z,"))
  }
}

extension PledgeTable {
  var rows: [Pledge] { indices.map { self[$0] } }
}
