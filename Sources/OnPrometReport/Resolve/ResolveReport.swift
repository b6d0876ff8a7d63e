import CivicDomain
import CivicMobilization
import Foundation

/// Which conditional pledges hold, and what lacks for the others.
public struct ResolveReport: Sendable {
  /// One action and its pledges, resolved.
  public struct Entry: Sendable {
    /// The action.
    public var action: Action
    /// Its pledges.
    public var resolution: PledgeResolution
    /// Why each does not hold.
    public var gaps: [[ConditionGap]]
    /// How probable it is that enough will be promised in time; nil where that is settled, or nothing is needed.
    public var chance: ActivationChance?

    /// Creates an entry.
    public init(action: Action, resolution: PledgeResolution, gaps: [[ConditionGap]], chance: ActivationChance? = nil) {
      self.action = action
      self.resolution = resolution
      self.gaps = gaps
      self.chance = chance
    }
  }

  private let entries: [Entry]
  private let pledges: PledgeTable
  private let withdrawal: Double
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - entries: The actions, in the order in which they are told.
  ///   - pledges: The table that the resolutions' rows belong to.
  ///   - withdrawal: The probability with which a promise was taken to be withdrawn.
  ///   - language: The language of the sentences.
  public init(_ entries: [Entry], pledges: PledgeTable, withdrawal: Double, language: Language) {
    self.entries = entries
    self.pledges = pledges
    self.withdrawal = withdrawal
    self.language = language
  }

  /// One row a pledge; in the summary, the actions that have conditions or need promises.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for entry in entries {
      for (pledge, gaps) in zip(entry.resolution.pledges, entry.gaps) { table.append(row(pledge, gaps)) }
    }
    let resolved = entries.flatMap(\.resolution.pledges)
    table.summary.append("pledges", title: LocalizedText(fr: "promesses", en: "pledges"), .integer(resolved.count))
    table.summary.append(
      "holding", title: LocalizedText(fr: "qui tiennent", en: "holding"), .integer(resolved.count { $0.holds }))
    let told = entries.filter { $0.resolution.activation != nil || isConditional($0.resolution) }
    table.summary.append("actions", .list(told.map { .record(record($0)) }))
    table.summary.append(notes: notes(told))
    return table
  }

  private static let columns = [
    ReportColumn("citizen", title: LocalizedText(fr: "personne", en: "citizen")),
    ReportColumn("action"),
    ReportColumn("slot", title: LocalizedText(fr: "créneau", en: "slot")),
    ReportColumn("holds", title: LocalizedText(fr: "tient", en: "holds")),
    ReportColumn("because", title: LocalizedText(fr: "parce que", en: "because")),
    ReportColumn("places", style: .number),
    ReportColumn("further_needed", title: LocalizedText(fr: "manquent", en: "lacking"), style: .number),
    ReportColumn("condition"),
  ]

  private func isConditional(_ resolution: PledgeResolution) -> Bool {
    resolution.pledges.contains { pledges.conditions[$0.row] != nil }
  }

  private func row(_ resolved: ResolvedPledge, _ gaps: [ConditionGap]) -> [Cell] {
    let pledge = pledges[resolved.row]
    return [
      .text(pledge.citizen), .text(pledge.action), Cell(pledge.slot), .boolean(resolved.holds),
      .reasons(ResolveText.because(resolved, gaps, isConditional: pledge.condition != nil, language)),
      .integer(pledge.places), Cell(resolved.further), Cell(pledge.condition?.description),
    ]
  }

  private func record(_ entry: Entry) -> ReportSummary {
    let (resolution, activation) = (entry.resolution, entry.resolution.activation)
    var record = ReportSummary()
    record.append("action", .text(entry.action.id))
    record.append("promised", title: LocalizedText(fr: "promises", en: "promised"), .integer(resolution.promised))
    record.append("holding", title: LocalizedText(fr: "tiennent", en: "holding"), .integer(resolution.held))
    record.append(
      "further_for_all",
      title: LocalizedText(fr: "il en manque pour que toutes tiennent", en: "lacking for all to hold"),
      Cell(resolution.furtherForAll))
    guard let activation else { return record }
    record.append(
      "promises_needed", title: LocalizedText(fr: "nécessaires", en: "needed"), .integer(activation.needed))
    record.append(
      "holding_in_time", title: LocalizedText(fr: "tiennent, faites à temps", en: "holding, made in time"),
      .integer(activation.promised))
    record.append(
      "further_needed", title: LocalizedText(fr: "il en manque pour que l’action ait lieu", en: "lacking to go ahead"),
      .integer(activation.further))
    record.append("goes_ahead", title: LocalizedText(fr: "a lieu", en: "goes ahead"), .boolean(activation.goesAhead))
    record.append(
      "p_goes_ahead", title: LocalizedText(fr: "chance d’avoir lieu", en: "chance to go ahead"),
      Cell(entry.chance?.probability))
    record.append(
      "p_standard_error", title: LocalizedText(fr: "erreur type", en: "standard error"),
      Cell(entry.chance?.standardError))
    return record
  }

  private func notes(_ told: [Entry]) -> [String] {
    var notes = told.compactMap { entry in
      entry.resolution.activation.map { ResolveText.activation(entry.action, $0, entry.chance, language) }
    }
    notes.append(ResolveText.further(language))
    if told.contains(where: { $0.chance != nil }) { notes.append(ResolveText.chance(withdrawal, language)) }
    if told.contains(where: { $0.resolution.pledges.contains(where: \.isLastResort) }) {
      notes.append(ResolveText.onePass(language))
    }
    return notes
  }
}
