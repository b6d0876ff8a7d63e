import CivicLinearAlgebra

/// The matching rule of the French state's volunteering hub, on what can be read off choices; the rule to beat.
///
/// Each column of the actions' categories is a taxonomy. A citizen's answer to it is what the actions that she chose have
/// there, each counting once, and what she says of herself in a column of the same name. See ``TaxonomyRule`` for the rule;
/// every taxonomy weighs the same, and without places there is no geographic score. Nothing is fitted: choices of others
/// change nothing.
public struct TaxonomyModel: RankingModel, Equatable {
  /// `taxonomy`.
  public var name: String { "taxonomy" }

  /// Creates the model.
  public init() {}

  /// Keeps the actions' categories; where none are known there is nothing to learn.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let taxonomies = data.actionFeatures.categories.map { FittedTaxonomies.Taxonomy($0.name, $0.values) }
      .filter { !$0.categories.names.isEmpty }
    guard !taxonomies.isEmpty else { throw .nothingToLearn }
    return FittedTaxonomies(taxonomies: taxonomies, actionCount: data.interactions.actions.count)
  }
}

/// The actions' categories, and how they match answers.
struct FittedTaxonomies: FittedRankingModel {
  /// One column of categories.
  struct Taxonomy: Equatable {
    let column: String
    let categories: CategoryCodes

    init(_ column: String, _ values: [String?]) {
      self.column = column
      categories = CategoryCodes(values)
    }
  }

  let taxonomies: [Taxonomy]
  let actionCount: Int

  /// O(citizens × taxonomies × actions).
  func scores(of block: CitizenBlock) -> Matrix<Float> {
    var scores = Matrix<Float>(rows: block.count, columns: actionCount)
    for (row, answers) in answers(of: block).enumerated() {
      let answered = answers.filter { $0.total > 0 }
      for action in 0..<actionCount { scores[row, action] = Self.score(answered, action) }
    }
    return scores
  }

  private static func score(_ answered: [TaxonomyAnswer], _ action: Int) -> Float {
    guard !answered.isEmpty else { return Float(TaxonomyRule.base) }
    let sum = answered.reduce(0) { $0 + TaxonomyRule.score(matched: $1.matched(by: action), of: $1.total) }
    return Float(sum / Double(answered.count))
  }

  /// What each citizen answers to each taxonomy.
  func answers(of block: CitizenBlock) -> [[TaxonomyAnswer]] {
    let own = taxonomies.map { taxonomy in block.features.categories.first { $0.name == taxonomy.column } }
    return (0..<block.count).map { row in
      let history = block.histories.row(row).columns.map(Int.init)
      return zip(taxonomies, own).map { TaxonomyAnswer($0.categories, history: history, own: $1?.values[row]) }
    }
  }
}

/// What one citizen answers to one taxonomy: how much each category counts for her.
struct TaxonomyAnswer {
  /// The sum over all categories, those that no action has included.
  private(set) var total = 0.0
  /// Her own word on it, as a category's number; −1 for one that no action has, nil for none.
  let own: Int?
  private let categories: CategoryCodes
  private var weights: [Double]

  init(_ categories: CategoryCodes, history: [Int], own value: String?) {
    self.categories = categories
    weights = [Double](repeating: 0, count: categories.names.count)
    own = value.map { categories.names.firstIndex(of: $0) ?? -1 }
    for code in history.map({ categories.codes[$0] }) where code >= 0 {
      weights[code] += 1
      total += 1
    }
    if let own {
      if own >= 0 { weights[own] += 1 }
      total += 1
    }
  }

  /// How much of the answer an action meets.
  func matched(by action: Int) -> Double {
    let code = categories.codes[action]
    return code >= 0 ? weights[code] : 0
  }

  /// Whether a choice has the action's category.
  func agree(_ choice: Int, _ action: Int) -> Bool { categories.agree(choice, action) }

  /// Whether her own word is the action's category.
  func isOwn(_ action: Int) -> Bool { own.map { $0 >= 0 && $0 == categories.codes[action] } ?? false }
}
