import CivicDomain
import CivicMobilization
import Foundation

/// Whom to ask to join which action, in which order, and how many before waiting.
public struct AskReport: Sendable {
  package let plans: [OutreachPlan]
  private let audience: OutreachAudience
  package let citizens: [Citizen]
  package let actions: [Action]
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - plans: What to ask for each action, in the order in which actions are told.
  ///   - audience: Who may be asked.
  ///   - citizens: The table that the plans' citizens are numbers in.
  ///   - actions: The actions of the board that the plans' actions are numbers in.
  ///   - language: The language of the sentences.
  public init(
    _ plans: [OutreachPlan], audience: OutreachAudience, citizens: [Citizen], actions: [Action], language: Language
  ) {
    self.plans = plans
    self.audience = audience
    self.citizens = citizens
    self.actions = actions
    self.language = language
  }

  /// One row a request.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for plan in plans {
      for (rank, request) in plan.requests.enumerated() { table.append(row(plan, rank + 1, request)) }
    }
    let messages = plans.reduce(0) { $0 + $1.requests.count }
    table.summary.append("requests", title: LocalizedText(fr: "demandes", en: "requests"), .integer(messages))
    table.summary.append(
      "unwilling", title: LocalizedText(fr: "ne veulent pas de messages", en: "want no messages"),
      .integer(audience.unwilling))
    table.summary.append(
      "tired", title: LocalizedText(fr: "ont eu assez de messages", en: "had enough messages"), .integer(audience.tired)
    )
    table.summary.append("actions", .list(plans.map { .record(record($0)) }))
    table.summary.append(notes: notes)
    return table
  }

  private static let columns = [
    ReportColumn("action"),
    ReportColumn("rank", title: LocalizedText(fr: "rang", en: "rank"), style: .number),
    ReportColumn("citizen", title: LocalizedText(fr: "personne", en: "citizen")),
    ReportColumn("gain", style: .number),
    ReportColumn("last_asked", title: LocalizedText(fr: "dernier message", en: "last asked")),
    ReportColumn("accept", title: LocalizedText(fr: "accepte", en: "accepts"), style: .percent(0)),
    ReportColumn("keep", title: LocalizedText(fr: "vient", en: "comes"), style: .percent(0)),
    ReportColumn("waits_for", title: LocalizedText(fr: "attend une place pour", en: "waits for")),
  ]

  private func row(_ plan: OutreachPlan, _ rank: Int, _ request: OutreachRequest) -> [Cell] {
    [
      .text(actions[plan.action].id), .integer(rank), .text(citizens[request.citizen].id), .number(request.gain),
      Cell(request.lastAsked?.formatted(.iso8601)), .number(request.accept), .number(request.keep),
      Cell(request.waitsFor),
    ]
  }

  private func record(_ plan: OutreachPlan) -> ReportSummary {
    var record = ReportSummary()
    record.append("action", .text(actions[plan.action].id))
    record.append("ask_now", title: LocalizedText(fr: "demander à", en: "ask now"), .integer(plan.requests.count))
    record.append(
      "wait_days", title: LocalizedText(fr: "jours d’attente", en: "days to wait"),
      Cell(plan.requests.isEmpty ? nil : plan.wait))
    record.append("p_before", title: LocalizedText(fr: "chance sans demander", en: "chance before"), Cell(plan.before))
    record.append("p_after", title: LocalizedText(fr: "chance en demandant", en: "chance after"), Cell(plan.after))
    record.append(
      "gain_per_message", title: LocalizedText(fr: "gain par message", en: "gain per message"),
      .number(plan.gainPerMessage))
    record.append("eligible", title: LocalizedText(fr: "ouverte à", en: "open to"), .integer(plan.eligible))
    record.append(
      "ceiling", title: LocalizedText(fr: "chance au mieux", en: "chance at best"), Cell(plan.ceiling))
    return record
  }

  private var notes: [String] {
    var notes = plans.map { AskText.advice($0, actions[$0.action], language) }
    if audience.citizens.isEmpty { notes.append(AskText.nobody(audience, language)) }
    if plans.isEmpty { notes.append(AskText.nothingLacks(language)) }
    notes.append(AskText.gain(language))
    return notes
  }
}
