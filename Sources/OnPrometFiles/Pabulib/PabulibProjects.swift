import CivicDomain
import OnPrometReport

/// The section PROJECTS as actions.
struct PabulibProjects {
  private(set) var actions: [Action] = []
  private(set) var leftAside: [LeftAside] = []
  private var otherAudiences = 0

  init(_ sections: PabulibSections, _ meta: PabulibMeta, _ log: ProblemLog) throws(TableProblem) {
    let columns = PabulibProject.Columns.all
    var area: Column<PabulibProject, String>?
    var others = ColumnTally(PabulibSections.Name.projects.rawValue)
    var (rows, identifiers): (Int, Set<String>) = (0, [])
    try sections.scanner(of: .projects, columns, log).forEachRow(in: .gmt) { layout in
      area = PabulibArea.column(in: layout)
      others.prepare(layout, read: Set(columns.map(\.name) + [area?.name].compactMap(\.self)))
    } _: { row throws(FieldError) in
      rows += 1
      try append(PabulibProject(row, area: area), &identifiers)
      others.count(row)
    }
    try meta.check("num_projects", rows: rows, file: sections.file, log)
    leftAside = others.leftAside
    if otherAudiences > 0 {
      leftAside.append(LeftAside("\(PabulibSections.Name.projects.rawValue).target", count: otherAudiences))
    }
  }

  private mutating func append(_ project: PabulibProject, _ met: inout Set<String>) throws(FieldError) {
    guard met.insert(project.action.id).inserted else {
      throw FieldError(field: PabulibProject.Columns.id.name, value: project.action.id, requirement: .unique)
    }
    actions.append(project.action)
    otherAudiences += project.otherAudiences
  }
}
