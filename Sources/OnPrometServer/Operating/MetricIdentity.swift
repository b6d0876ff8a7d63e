#if Server
  /// What tells one series of measurements from another: its name, its labels, and what is measured.
  struct MetricIdentity: Hashable, Comparable, Sendable {
    enum Kind: String, Sendable {
      case counter, gauge, histogram, summary
    }

    let name: String
    /// `{method="GET",status="200"}`, or nothing.
    let labels: String
    let kind: Kind

    init(_ label: String, _ dimensions: [(String, String)], _ kind: Kind) {
      name = Self.identifier(label)
      labels = Self.braced(dimensions.map { "\(Self.identifier($0.0))=\"\(Self.escaped($0.1))\"" })
      self.kind = kind
    }

    /// The name with the endings that its kind and its unit ask for.
    var exposedName: String {
      switch kind {
      case .counter: name.hasSuffix("_total") ? name : name + "_total"
      case .histogram: name.hasSuffix("_seconds") ? name : name + "_seconds"
      case .gauge, .summary: name
      }
    }

    /// The labels with one more.
    func labels(and extra: String) -> String {
      labels.isEmpty ? "{\(extra)}" : labels.dropLast() + ",\(extra)}"
    }

    static func < (first: Self, second: Self) -> Bool {
      (first.exposedName, first.labels) < (second.exposedName, second.labels)
    }

    private static func braced(_ pairs: [String]) -> String {
      pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
    }

    /// Names consist of letters, digits and `_`, and begin with no digit.
    private static func identifier(_ label: String) -> String {
      let name = String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      return name.first?.isNumber == true ? "_" + name : name
    }

    private static func escaped(_ value: String) -> String {
      var text = ""
      for character in value {
        switch character {
        case "\\": text += "\\\\"
        case "\"": text += "\\\""
        case "\n": text += "\\n"
        default: text.append(character)
        }
      }
      return text
    }
  }
#endif
