import CivicDomain
import Foundation

extension Codec where Value == String {
  /// An identifier or a code; spaces around it do not count.
  static var identifier: Codec {
    Codec { cell in
      String(decoding: cell, as: UTF8.self)
    } print: {
      $0
    }
  }

  /// Any text, with the spaces around it.
  static var text: Codec {
    Codec(keepsSpace: true) { cell in
      String(decoding: cell, as: UTF8.self)
    } print: {
      $0
    }
  }

  /// JSON as it stands.
  static var document: Codec {
    Codec(.document) { cell in
      String(decoding: cell, as: UTF8.self)
    } print: {
      $0
    }
  }
}

extension Codec where Value == Int {
  /// A whole number.
  static var integer: Codec {
    Codec(.bare) { cell throws(Unreadable) in
      guard let value = NumberCell.integer(cell) else { throw Unreadable(.integer) }
      return value
    } print: {
      String($0)
    }
  }
}

extension Codec where Value == Double {
  /// A finite number.
  static var number: Codec {
    Codec(.bare) { cell throws(Unreadable) in
      guard let value = NumberCell.number(cell) else { throw Unreadable(.number) }
      return value
    } print: {
      ShortestNumber.text($0)
    }
  }
}

extension Codec where Value == Bool {
  /// `true`, `yes`, `1` or `false`, `no`, `0`, in letters of any case.
  static var boolean: Codec {
    Codec(.bare) { cell throws(Unreadable) in
      switch cell.count <= 5 ? String(decoding: cell, as: UTF8.self).lowercased() : "" {
      case "true", "yes", "1": return true
      case "false", "no", "0": return false
      default: throw Unreadable(.boolean)
      }
    } print: {
      $0 ? "true" : "false"
    }
  }
}

extension Codec where Value == ISOTime {
  /// A date or a time.
  static var time: Codec {
    Codec { cell throws(Unreadable) in
      guard let value = ISOTime(cell) else { throw Unreadable(.time) }
      return value
    } print: {
      $0.text
    }
  }
}

extension Codec where Value == TimeZone {
  /// The name of a time zone.
  static var timeZone: Codec {
    Codec { cell throws(Unreadable) in
      guard let zone = TimeZone(identifier: String(decoding: cell, as: UTF8.self)) else { throw Unreadable(.timeZone) }
      return zone
    } print: {
      $0.identifier
    }
  }
}

extension Codec where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of a closed list of codes.
  static var closedList: Codec {
    let codes = Value.allCases.map { ($0, Array($0.rawValue.utf8)) }
    return Codec { cell throws(Unreadable) in
      guard let match = codes.first(where: { code in code.1.withUnsafeBytes { $0.hasSameBytes(as: cell) } }) else {
        throw Unreadable(.oneOf(Value.allCases.map(\.rawValue)))
      }
      return match.0
    } print: {
      $0.rawValue
    }
  }
}

extension Codec {
  /// Values of a list, separated by `;`; empty parts are skipped.
  static func list<Element>(of element: Codec<Element>) -> Codec where Value == [Element] {
    Codec(.list) { cell throws(Unreadable) in
      var values: [Element] = []
      for part in cell.split(separator: UInt8(ascii: ";")) {
        let trimmed = CellBytes(rebasing: part).trimmed
        if !trimmed.isEmpty { values.append(try element.parse(trimmed)) }
      }
      return values
    } print: {
      $0.map(element.print).joined(separator: ";")
    }
  }

  /// Text that a type of the domain reads and prints itself.
  static func parsed(
    _ parse: @escaping @Sendable (String) throws(Unreadable) -> Value, print: @escaping @Sendable (Value) -> String
  ) -> Codec {
    Codec { cell throws(Unreadable) in
      try parse(String(decoding: cell, as: UTF8.self))
    } print: {
      print($0)
    }
  }
}

extension CellBytes {
  /// The bytes without spaces, tabs and line breaks around them.
  var trimmed: CellBytes {
    guard let first = first, let last = last, first <= 0x20 || last <= 0x20 else { return self }
    guard let start = firstIndex(where: { $0 > 0x20 }), let end = lastIndex(where: { $0 > 0x20 }) else {
      return CellBytes(rebasing: self[..<0])
    }
    return CellBytes(rebasing: self[start...end])
  }
}
