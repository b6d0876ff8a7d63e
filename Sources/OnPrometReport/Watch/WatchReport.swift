import CivicDomain
import CivicMobilization
import CivicTurnout
import Foundation

/// Which actions will not fill, and what to do.
public struct WatchReport: Sendable {
  /// One action and what is forecast of it.
  public struct Entry: Sendable {
    /// The action.
    public var action: Action
    /// Whether it fills.
    public var watch: ActionWatch
    /// The ways to save it, best first; none where it needs none.
    public var rescue: [RescueOption]

    /// What is better than letting things run; nil where nothing is.
    var best: RescueOption? { rescue.first.flatMap { $0.gain > 0 || $0.way == .cancel ? $0 : nil } }

    /// Creates an entry.
    public init(action: Action, watch: ActionWatch, rescue: [RescueOption] = []) {
      self.action = action
      self.watch = watch
      self.rescue = rescue
    }
  }

  package let entries: [Entry]
  private let campaigns: [CampaignWatch]
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - entries: The actions, in any order: those least likely to have enough people are listed first.
  ///   - campaigns: Their campaigns.
  ///   - language: The language of the sentences.
  public init(_ entries: [Entry], campaigns: [CampaignWatch] = [], language: Language) {
    self.campaigns = campaigns
    self.entries = entries.sorted { Self.key($0) < Self.key($1) }
    self.language = language
  }

  private static func key(_ entry: Entry) -> (Double, Date, String) {
    (entry.watch.wantedProbability ?? 2, entry.action.span.start ?? .distantFuture, entry.action.id)
  }

  /// One row an action.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for entry in entries { table.append(row(entry)) }
    table.summary.append("actions", title: LocalizedText(fr: "actions", en: "actions"), .integer(entries.count))
    let needy = entries.count { $0.watch.advice != .fills && $0.watch.advice != .unknown }
    table.summary.append("at_risk", title: LocalizedText(fr: "en danger", en: "at risk"), .integer(needy))
    let alarms = entries.filter(\.watch.isLateAlarm)
    table.summary.append(
      "late_cancellations", title: LocalizedText(fr: "retraits tardifs", en: "late cancellations"),
      .list(alarms.map { .cell(.text(WatchText.lateLoss($0, language))) }))
    if entries.count == 1, let options = entries.first?.rescue, !options.isEmpty {
      table.summary.append(
        "options", title: LocalizedText(fr: "possibilités", en: "options"), .list(options.map(record)))
    }
    if !campaigns.isEmpty {
      table.summary.append(
        "campaigns", title: LocalizedText(fr: "campagnes", en: "campaigns"),
        .list(campaigns.map { .record(standing($0)) }))
    }
    table.summary.append(notes: WatchText.notes(language))
    return table
  }

  private static let columns = [
    ReportColumn("action"),
    ReportColumn("starts_at", title: LocalizedText(fr: "début", en: "starts at")),
    ReportColumn("missing", title: LocalizedText(fr: "manquent", en: "missing"), style: .number),
    ReportColumn("free", title: LocalizedText(fr: "libres", en: "free"), style: .number),
    ReportColumn("p_minimum", title: LocalizedText(fr: "minimum", en: "minimum"), style: .percent(0)),
    ReportColumn("pledges_to_come", title: LocalizedText(fr: "à venir", en: "to come"), style: .decimals(1)),
    ReportColumn("recruits_needed", title: LocalizedText(fr: "à trouver", en: "to recruit"), style: .number),
    ReportColumn("advice", title: LocalizedText(fr: "conseil", en: "advice")),
    ReportColumn("to_do", title: LocalizedText(fr: "à faire", en: "to do")),
    ReportColumn("rescue", title: LocalizedText(fr: "le mieux", en: "best")),
    ReportColumn("rescue_gain", title: LocalizedText(fr: "gain", en: "gain"), style: .decimals(1)),
    ReportColumn("not_holding", title: LocalizedText(fr: "en suspens", en: "not holding"), style: .number),
    ReportColumn("lost", title: LocalizedText(fr: "retirées", en: "lost"), style: .number),
    ReportColumn("lost_since", title: LocalizedText(fr: "depuis", en: "lost since")),
    ReportColumn("p_drop", title: LocalizedText(fr: "chance perdue", en: "chance lost"), style: .percent(0)),
    ReportColumn("unconfirmed", title: LocalizedText(fr: "à confirmer", en: "unconfirmed"), style: .number),
    ReportColumn("confirm_by", title: LocalizedText(fr: "à confirmer avant", en: "confirm by")),
    ReportColumn("title", title: LocalizedText(fr: "titre", en: "title")),
  ]

  private func standing(_ watch: CampaignWatch) -> ReportSummary {
    var record = ReportSummary()
    record.append("campaign", title: LocalizedText(fr: "campagne", en: "campaign"), .text(watch.campaign.id))
    record.append("actions", .integer(watch.actions))
    record.append(
      "expected", title: LocalizedText(fr: "participations attendues", en: "participations expected"),
      .number(watch.expected))
    record.append(
      "p_minimum", title: LocalizedText(fr: "chance du minimum", en: "chance of the minimum"),
      Cell(watch.minimumProbability))
    record.append(
      "p_target", title: LocalizedText(fr: "chance de l’objectif", en: "chance of the target"),
      Cell(watch.targetProbability))
    record.append(
      "leverage", title: LocalizedText(fr: "une de plus compte comme", en: "one more counts as"),
      .number(watch.leverage))
    return record
  }

  private func row(_ entry: Entry) -> [Cell] {
    let watch = entry.watch
    return [
      .text(entry.action.id), Cell(entry.action.span.start?.formatted(.iso8601)), Cell(watch.gaps.missing),
      Cell(watch.gaps.free), Cell(watch.minimumProbability), .number(watch.promisesToCome), Cell(watch.recruitsNeeded),
      .text(watch.advice.rawValue), .text(WatchText.advice(watch, language)), Cell(entry.best?.way.code),
      Cell(entry.best?.gain), .integer(watch.gaps.notHolding), Cell(watch.lateLoss?.places),
      Cell(watch.lateLoss?.since.formatted(.iso8601)), Cell(watch.lateLoss?.drop), Cell(watch.confirmations?.places),
      Cell(watch.confirmations?.until.formatted(.iso8601)), .text(entry.action.title),
    ]
  }

  private func record(_ option: RescueOption) -> ReportSummary.Value {
    var record = ReportSummary()
    record.append("option", .text(option.way.code))
    record.append("what", title: LocalizedText(fr: "quoi", en: "what"), .text(WatchText.rescue(option.way, language)))
    record.append("gain", title: LocalizedText(fr: "gain d’impact", en: "gain in impact"), .number(option.gain))
    record.append(
      "p_wanted", title: LocalizedText(fr: "assez de monde", en: "enough people"), Cell(option.wantedProbability))
    return .record(record)
  }
}
