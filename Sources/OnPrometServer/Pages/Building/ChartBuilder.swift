#if Server
  import CivicDomain
  import CivicStatistics
  import Foundation
  import OnPrometReport

  /// Drawings of forecasts, with the sentence that says them and the numbers behind.
  struct ChartBuilder: Sendable {
    let questions: Questions
    let facts: ActionFacts

    init(_ questions: Questions) {
      self.questions = questions
      facts = ActionFacts(questions)
    }

    private var language: Language { questions.language }

    /// How many will come.
    func turnout(_ action: String) throws(QuestionError) -> Chart? {
      let report = try questions.forecast(ActionScope(action: action))
      guard let entry = report.entries.first, let drawing = report.drawings(in: .page("turnout")).first else {
        return nil
      }
      return Chart(
        heading: PageWords.text("organizer", "turnout", language), sentence: report.sentences.joined(separator: " "),
        drawing: drawing, columns: [chance, language.text(fr: "au plus", en: "at most")],
        rows: quantiles(entry.turnout.present))
    }

    /// How promises come in.
    func filling(_ action: String) throws(QuestionError) -> Chart {
      let report = try questions.filling(action)
      let rows = report.fan.future.enumerated().filter { $0.offset.isMultiple(of: 5) }.map { _, moment in
        Chart.Row(
          cells: [facts.when(TimeSpan(start: moment.instant, clockIsKnown: false)) ?? ""]
            + [1, 3, 5].map { language.number(moment.quantiles[$0]) })
      }
      return Chart(
        heading: PageWords.text("organizer", "filling", language), sentence: report.sentence,
        drawing: report.drawing(in: .page("filling")),
        columns: [language.text(fr: "jour", en: "day")] + ["10 %", "50 %", "90 %"], rows: rows)
    }

    private var chance: String { language.text(fr: "chance", en: "chance") }

    private func quantiles(_ counts: CountDistribution) -> [Chart.Row] {
      zip(ForecastReport.levels, counts.quantiles(ForecastReport.levels)).map { level, count in
        Chart.Row(cells: [language.percent(level), language.number(count)])
      }
    }
  }
#endif
