#if Server
  import CivicDomain
  import OnPrometFiles

  extension TableRecord {
    /// The columns as fields of the contract, in their order.
    static func fields(requiring required: Set<String> = []) -> [Shape.Field] {
      columns.map { column in
        let shape = ColumnShapes.shape(of: column.name, in: table)
        return required.contains(column.name)
          ? Shape.Field(column.name, shape, required: true) : Shape.Field(column.name, .optional(shape))
      }
    }
  }

  /// What the contract says about each column; whatever follows from other columns or rows is checked when a record is made.
  enum ColumnShapes {
    /// The shape of a column's values that are known.
    static func shape(of column: String, in table: TableName) -> Shape {
      switch (column, table) {
      case ("status", .pledges): choice(Pledge.Status.self)
      case ("status", _): choice(Action.Status.self)
      case ("contactable", _), ("all_or_none", _), ("randomized", _): .boolean
      case ("places", _): .integer(from: 1, to: 1000)
      case ("target", _): .integer(from: 1, to: Int(Int32.max))
      case ("birth_year", _): .integer(from: 1850, to: 2200)
      default: byName[column] ?? .any
      }
    }

    private static let byName: [String: Shape] = families.reduce(into: [:]) { shapes, family in
      for name in family.names { shapes[name] = family.shape }
    }

    private typealias Family = (shape: Shape, names: [String])

    private static let families: [Family] = texts + numbers

    private static let texts: [Family] = [
      (
        Shape.identifier,
        [
          "id", "organization", "initiator", "mode", "area", "campaign", "department", "citizen", "action", "slot",
          "invited_by",
        ]
      ),
      (Shape.prose, ["title", "description", "name", "website", "url", "role"]),
      (list(TextShape(.item, longest: 200)), ["languages", "abilities", "requires", "comes_with"]),
      (list(interest), ["themes", "modes"]),
      (Shape.list(of: choice(Format.self), atMost: Format.allCases.count), ["formats"]),
      (choice(Format.self), ["format"]),
      (choice(Organization.Kind.self), ["kind"]),
      (list(window), ["availability"]),
      (
        Shape.text(time),
        [
          "joined_at", "since", "deadline", "starts_at", "ends_at", "closes_at", "pledged_at", "confirm_by",
          "cancelled_at",
        ]
      ),
      (Shape.text(zone), ["time_zone"]),
      (Shape.text(curve), ["impact"]),
      (Shape.text(condition), ["condition"]),
    ]

    private static let numbers: [Family] = [
      (Shape.number(from: 0, to: 100_000), ["max_hours", "monthly_hours", "hours", "radius_km"]),
      (Shape.number(from: 0, to: 1e6), ["campaign_weight"]),
      (Shape.number(from: 0, to: 1e12), ["impact_value"]),
      (Shape.number(from: -90, to: 90), ["latitude"]),
      (Shape.number(from: -180, to: 180), ["longitude"]),
      (Shape.count, ["promises_needed", "minimum", "capacity", "pledge_limit", "minimum_age", "attended"]),
    ]

    private static func choice<Code: CaseIterable & RawRepresentable<String>>(_ codes: Code.Type) -> Shape {
      .choice(codes.allCases.map(\.rawValue))
    }

    private static func list(_ text: TextShape) -> Shape {
      .list(of: .text(text), atMost: 100)
    }

    private static let interest = TextShape(.item, longest: 200, examples: ["climate", "food:2"])
    private static let window = TextShape(
      .written(pattern: "^[a-z]{3}([,-][a-z]{3})* [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$"), longest: 100,
      examples: ["mon-fri 18:00-22:00"])
    private static let time = TextShape(
      .written(
        pattern:
          "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"),
      longest: 40, examples: ["2027-04-01T10:00+02:00"])
    private static let zone = TextShape(.word, longest: 60, examples: ["Europe/Paris"])
    private static let curve = TextShape(.word, longest: 2000, examples: ["threshold(10)", "steps(10:1, 20:3)"])
    private static let condition = TextShape(
      .word, longest: 2000, examples: ["at least 10", "at least 2 of (bob, carol, dave) and at most 20"])
  }
#endif
