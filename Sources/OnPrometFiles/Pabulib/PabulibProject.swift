import CivicDomain

/// A row of the section PROJECTS.
struct PabulibProject {
  enum Columns {
    typealias C<Value: Sendable> = Column<PabulibProject, Value>

    static let id = C("project_id", .identifier, required: true)
    static let name = C("name", .text)
    static let description = C("description", .text)
    static let category = C("category", .listOfIdentifiers)
    /// Whom a project is for, under its older and its newer name.
    static let audiences = [C("target", .listOfIdentifiers), C("beneficiaries", .listOfIdentifiers)]
    static let latitude = C("latitude", .number)
    static let longitude = C("longitude", .number)

    static let all: [any TableColumn<PabulibProject>] =
      [id, name, description, category, latitude, longitude] + audiences
  }

  let action: Action
  /// Audiences that are no theme.
  let otherAudiences: Int

  init(_ row: RowView, area: Column<PabulibProject, String>?) throws(FieldError) {
    let id = try row.required(Columns.id)
    var audiences: [String] = []
    for column in Columns.audiences { audiences += try row[column] ?? [] }
    let known = audiences.compactMap(PabulibThemes.theme(ofAudience:))
    let themes = (try row[Columns.category] ?? []).map(PabulibThemes.theme(ofCategory:)) + known
    var met: Set<String> = []
    action = try Action(
      id: id, title: try row[Columns.name] ?? id, description: try row[Columns.description],
      themes: themes.filter { met.insert($0).inserted }.map { Interest($0) },
      location: try row.coordinate(Columns.latitude, Columns.longitude),
      area: try area.flatMap { column throws(FieldError) in try row[column] })
    otherAudiences = audiences.count - known.count
  }
}
