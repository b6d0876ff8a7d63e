import CivicDomain
import Foundation
import Testing

/// Foundation's Gregorian calendar is the reference.
@Suite struct LocalClockTests {
  @Test(arguments: ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"])
  func theClockReadsAsTheCalendar(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let clock = LocalClock(zone)
    // Every 6.6 days from 2009 on, so at all hours, for eighteen years with their changes of the clock.
    for step in 0..<1000 {
      let date = Date(timeIntervalSince1970: 1.23e9 + Double(step) * 433 * 60 * 22)
      let parts = calendar.dateComponents([.year, .month, .weekday, .hour, .minute], from: date)
      let (year, month) = (try #require(parts.year), try #require(parts.month))
      let (hour, minute) = (try #require(parts.hour), try #require(parts.minute))
      // Foundation counts weekdays from 1 on Sunday.
      let weekday = (try #require(parts.weekday) + 5) % 7
      let read = clock.weekdayAndMinute(date)
      #expect(read.weekday == weekday && read.minute.rounded(.down) == Double(hour * 60 + minute), "\(date)")
      #expect(clock.year(date) == year && clock.month(date) == year * 12 + month - 1, "\(date)")
    }
  }

  @Test func instantsBefore1970() {
    // 1969-12-31 23:30 was a Wednesday.
    let read = LocalClock(.gmt).weekdayAndMinute(Date(timeIntervalSince1970: -1800))
    #expect(read.weekday == 2 && read.minute == 1410)
    #expect(LocalClock(.gmt).year(Date(timeIntervalSince1970: -1800)) == 1969)
  }
}
