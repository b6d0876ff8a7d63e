import CivicDomain
import CivicRanking

extension ReportSummary {
  /// Adds what came of learning affinities: the model with its parameters, and how well it ranks beside popularity.
  mutating func append(_ learning: LearnedAffinityFit) {
    append(
      "ranking_citizens",
      title: LocalizedText(fr: "personnes à deux promesses ou plus", en: "people with two promises or more"),
      .integer(learning.citizens))
    guard case .learned(_, let choice, let popularity) = learning.outcome else {
      append("ranking", title: Titles.ranking, .text("stated"))
      return
    }
    append("ranking", title: Titles.ranking, .text(choice.family.rawValue))
    var parameters = ReportSummary()
    for (name, value) in choice.model.parameters.sorted(by: { $0.key < $1.key }) {
      parameters.append(name, .number(value))
    }
    append("ranking_parameters", title: LocalizedText(fr: "ses paramètres", en: "its parameters"), .record(parameters))
    append(
      "ranking_ndcg@10", title: LocalizedText(fr: "son NDCG@10, validé", en: "its validated NDCG@10"),
      .number(choice.meanValidation))
    append(
      "popularity_ndcg@10", title: LocalizedText(fr: "celui de la popularité", en: "that of popularity"),
      .number(popularity))
  }

  private enum Titles {
    static let ranking = LocalizedText(fr: "modèle de classement", en: "ranking model")
  }
}
