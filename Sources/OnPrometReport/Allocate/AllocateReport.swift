import CivicDomain
import CivicMobilization

/// Who is proposed what, together, how good that is at least, and what could not be met.
public struct AllocateReport: Sendable {
  private let city: AllocationCase
  private let allocation: Allocation
  private let catalog: Catalog
  private let settings: AllocationSettings
  /// The share of places that newcomers were to get; 0 for any.
  private let newcomerShare: Double
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - city: The problem, and what its numbers stand for.
  ///   - allocation: Its solution.
  ///   - catalog: The tables that the problem was made from.
  ///   - settings: What was asked of the allocation.
  ///   - newcomerShare: The share of places that newcomers were to get; 0 for any.
  ///   - language: The language of the sentences.
  public init(
    _ city: AllocationCase, _ allocation: Allocation, catalog: Catalog, settings: AllocationSettings,
    newcomerShare: Double, language: Language
  ) {
    self.city = city
    self.allocation = allocation
    self.catalog = catalog
    self.settings = settings
    self.newcomerShare = newcomerShare
    self.language = language
  }

  /// One row for each citizen and action; in the summary how good it is, what each action gets, and what could not be met.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for row in rows { table.append(row) }
    table.summary = summary(rows: table.rows.count)
    return table
  }

  private static let columns = [
    ReportColumn("citizen", title: LocalizedText(fr: "personne", en: "citizen")),
    ReportColumn("action"),
    ReportColumn("slot", title: LocalizedText(fr: "créneau", en: "slot")),
    ReportColumn("places", style: .number),
    ReportColumn("value", title: LocalizedText(fr: "valeur", en: "value"), style: .number),
    ReportColumn("waits_for", title: LocalizedText(fr: "attend une place pour", en: "waits for")),
    ReportColumn("title", title: LocalizedText(fr: "titre", en: "title")),
  ]

  /// The rows, in the order of the citizens; the value of a group is shared evenly.
  private var rows: [[Cell]] {
    let sent = allocation.assignments.flatMap { assignment in
      city.parties[assignment.party].map { citizen in (citizen: citizen, assignment: assignment) }
    }
    return sent.sorted { ($0.citizen, $0.assignment.post) < ($1.citizen, $1.assignment.post) }.map {
      citizen, assignment in
      let post = city.posts[assignment.post]
      let size = Double(city.parties[assignment.party].count)
      return [
        .text(catalog.citizens[citizen].id), .text(catalog.actions[post.action].id), Cell(post.slot), .integer(1),
        .number(assignment.value / size), Cell(city.waitsFor[citizen]), .text(catalog.actions[post.action].title),
      ]
    }
  }

  private func summary(rows: Int) -> ReportSummary {
    var summary = ReportSummary()
    summary.append("sent", title: LocalizedText(fr: "places données", en: "places given"), .integer(rows))
    summary.append("objective", title: LocalizedText(fr: "objectif", en: "objective"), .number(allocation.objective))
    summary.append("bound", title: LocalizedText(fr: "borne", en: "bound"), .number(allocation.upperBound))
    summary.append("gap", title: LocalizedText(fr: "écart", en: "gap"), .number(allocation.gap))
    summary.append(
      "expected_impact", title: LocalizedText(fr: "impact attendu en plus", en: "expected impact added"),
      .number(allocation.expectedImpact))
    summary.append(
      "newcomer_share", title: LocalizedText(fr: "part des nouveaux", en: "newcomers' share"),
      Cell(allocation.newcomerShare))
    summary.append(
      "not_contactable", title: LocalizedText(fr: "ne veulent pas être contactés", en: "not contactable"),
      .integer(city.notContactable))
    summary.append(
      "tired", title: LocalizedText(fr: "ont reçu assez de messages", en: "got enough messages"), .integer(city.tired))
    summary.append(
      "waiting", title: LocalizedText(fr: "attendent une place ailleurs", en: "wait for a place elsewhere"),
      .integer(city.waitsFor.count))
    summary.append(
      "without_companion", title: LocalizedText(fr: "sans leur compagnie", en: "without their company"),
      .integer(city.withoutCompanion))
    summary.append(
      "without_option", title: LocalizedText(fr: "sans action ouverte", en: "without an open action"),
      .integer(city.withoutOption))
    summary.append("actions", .list(AllocationSubject.all(of: city, allocation).compactMap(opened)))
    let closed = AllocationSubject.all(of: city, allocation).compactMap(unmet)
    summary.append(
      "unmet", title: LocalizedText(fr: "contraintes non tenues", en: "constraints not met"),
      .list((closed + unmetShare).map { .record($0) }))
    summary.append(notes: notes)
    return summary
  }

  /// The names of a subject.
  private func named(_ subject: AllocationSubject) -> ReportSummary {
    var record = ReportSummary()
    record.append("action", .text(catalog.actions[subject.action].id))
    record.append("slot", title: LocalizedText(fr: "créneau", en: "slot"), Cell(subject.slot))
    return record
  }

  private func opened(_ subject: AllocationSubject) -> ReportSummary.Value? {
    let outcome = subject.outcome
    guard outcome.isOpen else { return nil }
    var record = named(subject)
    record.append("places", .integer(outcome.places))
    record.append("expected", title: LocalizedText(fr: "attendus", en: "expected"), .number(outcome.present.mean))
    record.append(
      "p_minimum", title: LocalizedText(fr: "minimum atteint", en: "minimum reached"),
      Cell(subject.minimum.map { outcome.present.probability(atLeast: $0) }))
    record.append(
      "p_over_capacity", title: LocalizedText(fr: "trop de monde", en: "over capacity"),
      Cell(subject.capacity.map { outcome.present.probability(above: $0) }))
    return .record(record)
  }

  private func unmet(_ subject: AllocationSubject) -> ReportSummary? {
    guard let constraint = subject.outcome.unmet else { return nil }
    var record = named(subject)
    record.append("constraint", title: LocalizedText(fr: "contrainte", en: "constraint"), .text(constraint.rawValue))
    record.append(
      "because", title: LocalizedText(fr: "parce que", en: "because"),
      .text(AllocateText.unmet(constraint, title: catalog.actions[subject.action].title, subject, language)))
    return record
  }

  private var unmetShare: [ReportSummary] {
    guard newcomerShare > 0, let share = allocation.newcomerShare, share < newcomerShare - 1e-9 else { return [] }
    var record = ReportSummary()
    record.append("constraint", title: LocalizedText(fr: "contrainte", en: "constraint"), .text("newcomers"))
    record.append(
      "because", title: LocalizedText(fr: "parce que", en: "because"),
      .text(AllocateText.newcomers(share, wanted: newcomerShare, language)))
    return [record]
  }

  private var notes: [String] {
    var notes = [AllocateText.quality(gap: allocation.gap, language), AllocateText.value(language)]
    if city.parties.isEmpty {
      notes.append(AllocateText.nobody(notContactable: city.notContactable, tired: city.tired, language))
    }
    notes.append(AllocateText.basis(settings.basis, language))
    return notes
  }
}
