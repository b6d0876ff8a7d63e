import CivicDomain

extension Codec where Value == Interest {
  /// A code with an optional weight after a colon.
  private static var interest: Codec {
    Codec { cell throws(Unreadable) in
      guard let colon = cell.lastIndex(of: UInt8(ascii: ":")) else {
        return Interest(String(decoding: cell, as: UTF8.self))
      }
      let code = CellBytes(rebasing: cell[..<colon]).trimmed
      let weight = CellBytes(rebasing: cell[(colon + 1)...]).trimmed
      guard !code.isEmpty, let number = NumberCell.number(weight) else { throw Unreadable(.interests) }
      return Interest(String(decoding: code, as: UTF8.self), weight: number)
    } print: {
      $0.weight == 1 && !$0.code.contains(":") ? $0.code : "\($0.code):\(ShortestNumber.text($0.weight))"
    }
  }

  /// Codes with weights, 1 unless given, separated by `;`.
  static var list: Codec<[Interest]> { .list(of: interest) }
}

extension Codec where Value == Availability {
  /// Windows of a usual week.
  static var availability: Codec {
    Codec(.list) { cell throws(Unreadable) in
      do throws(FieldError) {
        return try Availability(parsing: String(decoding: cell, as: UTF8.self))
      } catch {
        throw Unreadable(error.requirement)
      }
    } print: {
      $0.text
    }
  }
}

extension Codec where Value == ImpactCurve {
  /// An impact curve.
  static var impactCurve: Codec {
    Codec { cell throws(Unreadable) in
      do throws(ImpactCurveError) {
        return try ImpactCurve(parsing: String(decoding: cell, as: UTF8.self))
      } catch {
        let met = error.text.isEmpty ? "" : "\(error.text) → "
        throw Unreadable(.impactCurve(reason: met + error.accepted))
      }
    } print: {
      $0.description
    }
  }
}

extension Codec where Value == PledgeCondition {
  /// A condition of a pledge.
  static var condition: Codec {
    Codec { cell throws(Unreadable) in
      do throws(FieldError) {
        return try PledgeCondition(parsing: String(decoding: cell, as: UTF8.self))
      } catch {
        throw Unreadable(error.requirement)
      }
    } print: {
      $0.description
    }
  }
}

extension Availability {
  /// Text that reads back as equal windows.
  var text: String {
    windows.map { window in
      let days = Weekdays.abbreviations.indices.filter(window.days.contains(day:)).map { Weekdays.abbreviations[$0] }
      let end = window.endMinute > 1440 ? window.endMinute - 1440 : window.endMinute
      return "\(days.joined(separator: ",")) \(Self.clock(window.startMinute))-\(Self.clock(end))"
    }.joined(separator: "; ")
  }

  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
