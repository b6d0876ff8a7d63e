import CivicDomain
import CivicStatistics
import CivicTurnout

/// How many will come to each action.
public struct ForecastReport: Sendable {
  /// One action and its forecast.
  public struct Entry: Sendable {
    /// The action.
    public var action: Action
    /// Who comes to it.
    public var turnout: ActionTurnout

    /// Creates an entry.
    public init(action: Action, turnout: ActionTurnout) {
      self.action = action
      self.turnout = turnout
    }
  }

  /// The levels of the quantiles that the report gives.
  public static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  package let entries: [Entry]
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - entries: The actions and their forecasts, in the order in which they are listed.
  ///   - language: The language of the sentences.
  public init(_ entries: [Entry], language: Language) {
    self.entries = entries
    self.language = language
  }

  /// One row an action. A probability is empty where the number it is about is unknown.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for entry in entries { table.append(row(entry)) }
    table.summary.append("actions", title: LocalizedText(fr: "actions", en: "actions"), .integer(entries.count))
    let sentences = entries.count == 1 ? self.sentences : []
    table.summary.append(notes: sentences + [ForecastText.method(language)])
    return table
  }

  private static let columns =
    [
      ReportColumn("action"),
      ReportColumn("pledged", title: LocalizedText(fr: "promises", en: "pledged"), style: .number),
      ReportColumn("expected", title: LocalizedText(fr: "attendus", en: "expected"), style: .decimals(1)),
      ReportColumn("sd", title: LocalizedText(fr: "écart", en: "sd"), style: .decimals(1)),
    ] + ["q05", "q10", "q25", "q50", "q75", "q90", "q95"].map { ReportColumn($0, style: .number) } + [
      ReportColumn("p_minimum", title: LocalizedText(fr: "minimum", en: "minimum"), style: .percent(0)),
      ReportColumn("p_over_capacity", title: LocalizedText(fr: "trop", en: "too many"), style: .percent(0)),
      ReportColumn("to_come", title: LocalizedText(fr: "à venir", en: "to come"), style: .decimals(1)),
      ReportColumn("not_holding", title: LocalizedText(fr: "en suspens", en: "not holding"), style: .number),
      ReportColumn("title", title: LocalizedText(fr: "titre", en: "title")),
    ]

  /// What a person reads of each action, in a few sentences.
  public var sentences: [String] {
    entries.map { entry in
      ([ForecastText.expected(entry.turnout.present, language)] + chances(of: entry)).joined(separator: " ")
    }
  }

  /// The law of each action as a chart.
  public var drawings: [String] { drawings(in: .document(right: 856)) }

  package func drawings(in frame: PlotFrame) -> [String] {
    entries.map { entry in
      let counts = entry.turnout.present
      return CountPlot(
        title: ForecastText.plotTitle(entry.action, language), description: ForecastText.expected(counts, language),
        axis: ForecastText.axis(language), counts: counts, marks: marks(of: entry.action), language: language,
        frame: frame
      ).document
    }
  }

  private func row(_ entry: Entry) -> [Cell] {
    let counts = entry.turnout.present
    return [.text(entry.action.id), .integer(entry.turnout.promised), .number(counts.mean)]
      + [.number(counts.standardDeviation)] + counts.quantiles(Self.levels).map { .integer($0) }
      + [
        Cell(entry.action.minimum.map { counts.probability(atLeast: $0) }),
        Cell(entry.action.capacity.map { counts.probability(above: $0) }),
        .number(entry.turnout.toCome.mean), .integer(entry.turnout.notHolding), .text(entry.action.title),
      ]
  }

  private func chances(of entry: Entry) -> [String] {
    let counts = entry.turnout.present
    let minimum = entry.action.minimum.map {
      ForecastText.minimum($0, reached: counts.probability(atLeast: $0), language)
    }
    let capacity = entry.action.capacity.map {
      ForecastText.capacity($0, exceeded: counts.probability(above: $0), language)
    }
    let waiting = ForecastText.waiting(entry.turnout.notHolding, of: entry.turnout.promised, language)
    return [minimum, capacity, waiting].compactMap { $0 }
  }

  private func marks(of action: Action) -> [CountPlot.Mark] {
    zip(CountMark.allCases, [action.minimum, action.target, action.capacity]).compactMap { mark, count in
      count.map { CountPlot.Mark(count: $0, label: ForecastText.markLabel(mark, language)) }
    }
  }
}
