import Foundation

/// Pieces of calendar text (RFC 5545 §3.1 and §3.3.11).
enum ICalendarText {
  /// The longest line in octets, without its end.
  static let longestLine = 75

  /// A content line, folded so that no line is longer than 75 octets and no character is cut, ended by CRLF.
  static func line(_ name: String, _ value: String) -> String {
    var folded = ""
    var room = longestLine
    for scalar in "\(name):\(value)".unicodeScalars {
      let length = UTF8.width(scalar)
      if length > room {
        folded += "\r\n "
        room = longestLine - 1
      }
      folded.unicodeScalars.append(scalar)
      room -= length
    }
    return folded + "\r\n"
  }

  /// A text as a value; control characters, which calendars do not allow, are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n", "\r": escaped += "\\n"
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The texts of a value, cut at the commas that are not escaped.
  static func texts(_ value: String) -> [String] {
    var texts = [""]
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        texts[texts.count - 1].unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
      } else if scalar == "," {
        texts.append("")
      } else if scalar != "\\" {
        texts[texts.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return texts
  }

  /// The text of a value that is one text.
  static func text(_ value: String) -> String { texts(value).joined(separator: ",") }
}
