import CivicDomain

/// A column of a list of recommendations: one that an action alone decides, or one where it matters to whom it is proposed.
package enum RecommendColumn: Sendable, Hashable {
  case action(ActionColumn)
  case proposal(ProposalColumn)

  /// The columns of every list.
  static let ofLists: [RecommendColumn] = [
    .proposal(.citizen), .proposal(.rank), .action(.id), .action(.title), .proposal(.valuePerHour),
    .proposal(.accept), .proposal(.keep), .action(.leverage), .proposal(.marginalImpact), .action(.hours),
    .proposal(.distance), .proposal(.reasons), .action(.hoursSource),
  ]

  /// What the table of proposals has besides citizen and action.
  static let ofProposals: [RecommendColumn] = [
    .proposal(.proposedAt), .proposal(.position), .proposal(.propensity),
  ]

  /// The column as people and programs see it.
  package var column: ReportColumn {
    switch self {
    case .action(let column): column.column
    case .proposal(let column): column.column
    }
  }
}

/// What an action alone decides, whoever asks.
package enum ActionColumn: Sendable, Hashable {
  case id, title, leverage, hours, hoursSource

  fileprivate var column: ReportColumn {
    switch self {
    case .id: ReportColumn("action")
    case .title: ReportColumn("title", title: LocalizedText(fr: "titre", en: "title"))
    case .leverage: ReportColumn("leverage", title: LocalizedText(fr: "levier", en: "leverage"), style: .decimals(2))
    case .hours: ReportColumn("hours", title: LocalizedText(fr: "heures", en: "hours"), style: .number)
    case .hoursSource: ReportColumn("hours_source", title: LocalizedText(fr: "durée", en: "length"))
    }
  }
}

/// What depends on the citizen too, or on the place in her list.
package enum ProposalColumn: Sendable, Hashable {
  case citizen, rank, valuePerHour, accept, keep, marginalImpact, distance, reasons
  case proposedAt, position, propensity

  fileprivate var column: ReportColumn {
    switch self {
    case .citizen: ReportColumn("citizen", title: LocalizedText(fr: "qui", en: "who"))
    case .rank: ReportColumn("rank", title: LocalizedText(fr: "rang", en: "rank"), style: .number)
    case .valuePerHour:
      ReportColumn("value_per_hour", title: LocalizedText(fr: "valeur/h", en: "value/h"), style: .number)
    case .accept: ReportColumn("accept", title: LocalizedText(fr: "accepte", en: "accepts"), style: .percent(0))
    case .keep: ReportColumn("keep", title: LocalizedText(fr: "vient", en: "comes"), style: .percent(0))
    case .marginalImpact:
      ReportColumn("marginal_impact", title: LocalizedText(fr: "effet", en: "effect"), style: .number)
    case .distance: ReportColumn("distance_km", title: LocalizedText(fr: "km", en: "km"), style: .decimals(1))
    case .reasons: ReportColumn("reasons", title: LocalizedText(fr: "raisons", en: "reasons"))
    case .proposedAt: ReportColumn("proposed_at", title: LocalizedText(fr: "proposée", en: "proposed at"))
    case .position: ReportColumn("position", title: LocalizedText(fr: "place", en: "position"), style: .number)
    case .propensity:
      ReportColumn("propensity", title: LocalizedText(fr: "probabilité", en: "propensity"), style: .percent(1))
    }
  }
}
