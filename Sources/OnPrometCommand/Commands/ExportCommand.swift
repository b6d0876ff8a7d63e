import ArgumentParser
import CivicDomain
import OnPrometFiles
import OnPrometReport

/// `onpromet export`: the tables in another system's format.
struct ExportCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("export", CommandHelp.export(HelpLanguage.current))
  }

  @Argument(help: ArgumentHelp(OptionHelp.exportFormat(HelpLanguage.current)))
  var target: ExportFormat

  @OptionGroup var tables: TableOptions

  @Option(help: ArgumentHelp(OptionHelp.onlyOrganization(HelpLanguage.current), valueName: "id"))
  var organization: String?

  @Flag(help: ArgumentHelp(OptionHelp.exportXML(HelpLanguage.current)))
  var xml = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if target != .apiEngagement, xml { throw ValidationError(OptionText.xmlOnly(HelpLanguage.current)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, common, needed: [.actions], in: surroundings)
    let catalog = try organization.map { id throws(CommandFailure) in try data.part(of: id) } ?? data.catalog
    let isFeed = xml || (target == .apiEngagement && common.output?.hasSuffix(".xml") == true)
    let export = CatalogExport(catalog, as: target, isFeed: isFeed, now: data.now, zone: data.zone)
    try ReportOutput(common, in: surroundings).write(export.text)
    if let sentence = ExportText.leftAside(export.leftAside, surroundings.language) {
      surroundings.messages.line(sentence)
    }
  }
}

extension DataSet {
  /// The actions of one organizer, with what belongs to them.
  fileprivate func part(of organization: String) throws(CommandFailure) -> Catalog {
    let own = Set(catalog.actions.lazy.filter { $0.organizer == organization }.map(\.id))
    guard !own.isEmpty else {
      let sentence = OptionText.unknown("--organization", organization, table: "actions", surroundings.language)
      throw CommandFailure(.badData, sentence)
    }
    var part = Catalog(
      organizations: catalog.organizations.filter { $0.id == organization },
      actions: catalog.actions.filter { own.contains($0.id) }, slots: catalog.slots.filter { own.contains($0.action) })
    for row in catalog.pledges.indices {
      let pledge = catalog.pledges[row]
      if own.contains(pledge.action) { part.pledges.append(pledge) }
    }
    return part
  }
}

extension ExportFormat: ExpressibleByArgument {}
