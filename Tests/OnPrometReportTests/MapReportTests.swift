import CivicDomain
import OnPrometReport
import Testing

@Suite("The action map as text and as a drawing")
struct MapReportTests {
  private static let map = ActionMap.standard

  @Test(
    "Every mode stands in the tree with its code, in the Mermaid map and in the drawing",
    arguments: Language.allCases)
  func complete(language: Language) {
    let report = MapReport(Self.map, language: language)
    let (tree, mermaid, texts) = (report.tree, report.mermaid, SVGTexts(report.drawing)?.texts ?? [])
    for mode in Self.map.modes {
      let label = mode.label[language]
      #expect(tree.contains("\(label) [\(mode.code)]"))
      #expect(mermaid.contains("\(mode.code)[\"\(label)\"]"))
      #expect(texts.contains(label))
    }
    #expect(tree.split(separator: "\n").count == 1 + Self.map.branches.count + Self.map.modes.count)
    #expect(mermaid.split(separator: "\n").count == 2 + Self.map.branches.count + Self.map.modes.count)
  }

  @Test("The table has one row for each branch and mode, parents first", arguments: Language.allCases)
  func rows(language: Language) {
    let table = MapReport(Self.map, language: language).table
    #expect(table.rows.count == Self.map.branches.count + Self.map.modes.count)
    var seen: Set<Cell> = [.missing]
    for row in table.rows {
      #expect(seen.contains(row[1]))
      seen.insert(row[0])
    }
  }

  @Test("A branch alone shows nothing of the others")
  func branch() throws {
    let branch = try #require(Self.map.branches.first)
    let table = MapReport(Self.map, language: .en, branch: branch.code).table
    #expect(table.rows.count == 1 + Self.map.modeHierarchy.descendants(of: branch.code).count)
  }

  @Test("A drawing is XML with a title and a description for those who cannot see it", arguments: Language.allCases)
  func accessible(language: Language) throws {
    let drawing = try #require(SVGTexts(MapReport(Self.map, language: language).drawing))
    #expect(drawing.title?.isEmpty == false)
    #expect(drawing.description?.isEmpty == false)
  }
}
