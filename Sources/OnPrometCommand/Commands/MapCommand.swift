import ArgumentParser
import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet map`: the action map as tree, JSON, CSV, Mermaid or SVG.
struct MapCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("map", CommandHelp.map(HelpLanguage.current))
  }

  /// The forms of the map.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case tree, table, csv, json, jsonl, mermaid, svg
  }

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(OptionHelp.mapForm(HelpLanguage.current)))
  var format = Form.tree

  @Option(help: ArgumentHelp(OptionHelp.branch(HelpLanguage.current), valueName: "code"))
  var branch: String?

  @Option(help: ArgumentHelp(OptionHelp.guide(HelpLanguage.current), valueName: Placeholder.answers))
  var choose: String?

  @Option(help: ArgumentHelp(OptionHelp.plot(HelpLanguage.current), valueName: Placeholder.drawing))
  var plot: PlotPath?

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let map = ActionMap.standard
    if let branch, map.branch(branch) == nil {
      let known = map.branches.map(\.code)
      throw CommandFailure(.badUsage, OptionText.branch(branch, known: known, surroundings.language))
    }
    let report = MapReport(map, language: surroundings.language, branch: branch)
    let output = ReportOutput(common, in: surroundings)
    if let choose { return try output.write(guideTable(choose, surroundings.language), as: format.ofRows) }
    if let plot { try ReportOutput.write(report.drawing, to: plot, in: surroundings) }
    switch format {
    case .tree: try output.write(report.tree)
    case .mermaid: try output.write(report.mermaid)
    case .svg: try output.write(report.drawing)
    case .table: try output.write(report.table, as: .table)
    case .csv: try output.write(report.table, as: .csv)
    case .json: try output.write(report.table, as: .json)
    case .jsonl: try output.write(report.table, as: .jsonl)
    }
  }

  private func guideTable(_ answers: String, _ language: Language) throws(CommandFailure) -> ReportTable {
    let pairs = answers.split(separator: ",").map { answer in
      let end = answer.firstIndex(of: "=") ?? answer.endIndex
      return (String(answer[..<end]), String(answer[end...].dropFirst()))
    }
    let codes = Dictionary(pairs) { $1 }
    do {
      return GuideReport(try GuidedChoice(codes), language: language).table
    } catch {
      throw CommandFailure(.badUsage, "\(error.field) \"\(error.value)\": \(error.requirement.phrase(language))")
    }
  }
}

extension MapCommand.Form {
  /// The form of a list of modes, which is no tree.
  fileprivate var ofRows: OutputFormat {
    switch self {
    case .csv: .csv
    case .json: .json
    case .jsonl: .jsonl
    case .tree, .table, .mermaid, .svg: .table
    }
  }
}
