import CivicDomain
import CivicMobilization
import OnPrometReport

extension ReferencePopulation {
  /// Reads a population: a table with the columns `attribute` (`area`, `age`, `organization`, `department`), `value` and
  /// `people`.
  ///
  /// - Parameter path: The file, CSV or JSON Lines, compressed if its name ends with `.gz`.
  /// - Throws: The first problem: a column that is not there, an attribute that is not known, a segment that comes twice, or a
  ///   number of people that is no whole number of at least 1.
  public init(path: String) throws(TableProblem) {
    let table = try TextColumns(path: path, columns: ["attribute", "value", "people"])
    var segments: [Segment] = []
    var seen: Set<[String]> = []
    for (row, number) in table.rowNumbers.enumerated() {
      let (name, value, people) = (table["attribute"][row], table["value"][row], table["people"][row])
      do throws(FieldError) {
        guard let attribute = SegmentAttribute(rawValue: name) else {
          throw FieldError(
            field: "attribute", value: name, requirement: .oneOf(SegmentAttribute.allCases.map(\.rawValue)))
        }
        guard let count = Int(people) else {
          throw FieldError(field: "people", value: people, requirement: .integer)
        }
        guard seen.insert([name, value]).inserted else {
          throw FieldError(field: "value", value: value, requirement: .unique)
        }
        segments.append(try Segment(attribute: attribute, value: value, people: count))
      } catch {
        throw TableProblem(error, file: path, row: number)
      }
    }
    self.init(segments)
  }
}
