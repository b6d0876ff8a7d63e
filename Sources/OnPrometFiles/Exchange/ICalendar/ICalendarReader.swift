import Foundation
import OnPrometReport

/// The events of a calendar file (RFC 5545): lines unfolded, components told apart.
struct ICalendarReader {
  /// A component: its own lines, without those of components inside it.
  struct Component {
    let name: String
    /// Where it begins.
    let line: Int
    var lines: [ICalendarLine] = []

    /// The first line of a name.
    subscript(name: String) -> ICalendarLine? { lines.first { $0.name == name } }
  }

  private(set) var events: [Component] = []
  /// Zones that a file describes, by its name for them, with the name that others know.
  private(set) var zones: [String: String] = [:]

  /// Reads a file.
  /// - Throws: A ``TableProblem`` for what is no calendar.
  init(_ input: ByteInput) throws(TableProblem) {
    let file = input.name
    var open: [Component] = []
    var hasCalendar = false
    for (bytes, number) in Self.unfolded(try Self.bytes(of: input)) {
      guard bytes.count <= CSVTokenizer.largestCell else {
        throw TableProblem(file: file, row: number, kind: .cellTooLarge(limit: CSVTokenizer.largestCell))
      }
      // A fold may cut a character, so that lines are text only once they are unfolded.
      if let flaw = bytes.withUnsafeBytes({ $0.flaw }) { throw TableProblem(file: file, row: number, kind: flaw) }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let line = ICalendarLine(text, number: number) else {
        throw TableProblem(file: file, row: number, value: text, kind: .malformed("iCalendar", reason: "NAME:VALUE"))
      }
      switch line.name {
      case "BEGIN":
        open.append(Component(name: line.value.uppercased(), line: number))
        hasCalendar = hasCalendar || open[0].name == "VCALENDAR"
      case "END":
        guard let component = open.popLast(), component.name == line.value.uppercased() else {
          throw TableProblem(file: file, row: number, value: text, kind: .malformed("iCalendar", reason: "END"))
        }
        close(component)
      default:
        guard !open.isEmpty else { break }
        open[open.count - 1].lines.append(line)
      }
    }
    guard hasCalendar, open.isEmpty else {
      throw TableProblem(file: file, kind: .missingSection(hasCalendar ? "END:\(open[0].name)" : "BEGIN:VCALENDAR"))
    }
  }

  private mutating func close(_ component: Component) {
    if component.name == "VEVENT" { events.append(component) }
    guard component.name == "VTIMEZONE", let id = component["TZID"]?.value else { return }
    zones[id] = component["X-LIC-LOCATION"]?.value
  }

  private static func bytes(of input: ByteInput) throws(TableProblem) -> [UInt8] {
    do { return try input.readAll() } catch { throw TableProblem(error) }
  }

  /// Lines without the breaks that only fold them, each with the number of its first one.
  private static func unfolded(_ bytes: [UInt8]) -> [(bytes: [UInt8], number: Int)] {
    var lines: [(bytes: [UInt8], number: Int)] = []
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (index, part) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = part.last == 0x0D ? part.dropLast() : part
      if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].bytes += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((Array(line), index + 1))
      }
    }
    return lines
  }
}
