import CivicDomain
import CivicTurnout
import Foundation

/// How an action fills: its promises as they came, and as they may still come until it closes.
public struct FillingReport: Sendable {
  private let action: Action
  package let fan: FillingFan
  private let timeZone: TimeZone
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - action: The action.
  ///   - fan: Its promises over time.
  ///   - timeZone: The zone whose days the chart names.
  ///   - language: The language of the sentences.
  public init(_ action: Action, _ fan: FillingFan, timeZone: TimeZone, language: Language) {
    (self.action, self.fan, self.timeZone, self.language) = (action, fan, timeZone, language)
  }

  /// One row a moment: the places promised by then where it is past, quantiles of them where it is to come.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    let unknown = FillingFan.levels.map { _ in Cell.missing }
    for moment in fan.past {
      table.append([.text(moment.instant.formatted(.iso8601)), .integer(moment.places)] + unknown)
    }
    for moment in fan.future {
      table.append([.text(moment.instant.formatted(.iso8601)), .missing] + moment.quantiles.map { .integer($0) })
    }
    table.summary.append(action)
    table.summary.append(
      "promised", title: LocalizedText(fr: "promises", en: "promised"), Cell(fan.past.last?.places))
    for (name, count) in [("minimum", action.minimum), ("target", action.target), ("capacity", action.capacity)] {
      table.summary.append(name, Cell(count))
    }
    table.summary.append(notes: [ForecastText.method(language)])
    return table
  }

  /// The same as a chart.
  public var drawing: String { FanPlot(action, fan, timeZone: timeZone, language: language).document }

  package func drawing(in frame: PlotFrame) -> String {
    FanPlot(action, fan, timeZone: timeZone, language: language, frame: frame).document
  }

  /// What the chart shows, in a sentence.
  package var sentence: String {
    let last = fan.future.last?.quantiles ?? FillingFan.levels.map { _ in 0 }
    return WatchText.plotDescription(low: last[1], middle: last[3], high: last[5], language)
  }

  private static let columns =
    [
      ReportColumn("at", title: LocalizedText(fr: "moment", en: "at")),
      ReportColumn("promised", title: LocalizedText(fr: "promises", en: "promised"), style: .number),
    ] + ["q05", "q10", "q25", "q50", "q75", "q90", "q95"].map { ReportColumn($0, style: .number) }
}
