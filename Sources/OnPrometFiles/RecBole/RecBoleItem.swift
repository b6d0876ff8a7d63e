import CivicDomain

/// A row of an `.item` file.
struct RecBoleItem {
  static let id = Column<RecBoleItem, String>("item_id:token", .identifier, required: true)

  /// The columns that an action has a place for; data sets name them in several ways.
  struct Columns {
    typealias C<Value: Sendable> = Column<RecBoleItem, Value>

    let title: C<String>?
    let description: C<String>?
    let themes: C<[String]>?
    let latitude: C<Double>
    let longitude: C<Double>

    init(_ fields: [RecBoleField]) {
      func first(_ matches: (String) -> Bool, _ kinds: [RecBoleField.Kind]) -> RecBoleField? {
        fields.first { matches($0.name) && kinds.contains($0.kind) }
      }
      let texts: [RecBoleField.Kind] = [.token, .tokens]
      title = first({ ["title", "name"].contains($0) || $0.hasSuffix("_title") || $0.hasSuffix("_name") }, texts)
        .map { C($0.heading, .text) }
      description = first({ $0 == "description" }, texts).map { C($0.heading, .text) }
      themes = first(["class", "genre", "genres", "category", "categories", "tags"].contains, texts)
        .map { C($0.heading, .tokens(isSequence: $0.kind == .tokens)) }
      latitude = C("latitude:float", .number)
      longitude = C("longitude:float", .number)
    }

    /// The headings of the columns that are read.
    var names: Set<String> {
      let texts = [RecBoleItem.id.name, title?.name, description?.name, themes?.name]
      return Set(texts.compactMap(\.self) + [latitude.name, longitude.name])
    }
  }

  let action: Action

  init(_ row: RowView, _ columns: Columns) throws(FieldError) {
    let id = try row.required(Self.id)
    var met: Set<String> = []
    let themes = try columns.themes.flatMap { column throws(FieldError) in try row[column] } ?? []
    action = try Action(
      id: id, title: try columns.title.flatMap { column throws(FieldError) in try row[column] } ?? id,
      description: try columns.description.flatMap { column throws(FieldError) in try row[column] },
      themes: themes.filter { met.insert($0).inserted }.map { Interest($0) },
      location: try row.coordinate(columns.latitude, columns.longitude))
  }
}

extension Codec where Value == [String] {
  /// One token, or several with spaces between them; `;` separates themes in our tables, so it does here.
  fileprivate static func tokens(isSequence: Bool) -> Codec {
    Codec(.list) { cell in
      let parts = cell.split { $0 == UInt8(ascii: ";") || (isSequence && $0 == UInt8(ascii: " ")) }
      return parts.map { String(decoding: CellBytes(rebasing: $0).trimmed, as: UTF8.self) }.filter { !$0.isEmpty }
    } print: {
      $0.joined(separator: " ")
    }
  }
}
