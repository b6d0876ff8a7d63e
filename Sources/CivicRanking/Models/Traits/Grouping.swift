/// Groups of people by one column: its categories, or the quantiles of its numbers.
enum Grouping: Equatable, Sendable {
  case categories(column: String, numbers: [String: Int])
  case quantiles(column: String, edges: [Double])

  init?(_ column: String, of features: FeatureTable, bins: Int) {
    if let category = features.categories.first(where: { $0.name == column }) {
      let names = Set(category.values.compactMap(\.self)).sorted()
      guard !names.isEmpty else { return nil }
      self = .categories(
        column: column, numbers: Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) }))
    } else if let quantity = features.quantities.first(where: { $0.name == column }) {
      let known = quantity.values.compactMap(\.self).sorted()
      guard !known.isEmpty else { return nil }
      self = .quantiles(
        column: column, edges: Set((1..<max(2, bins)).map { known[$0 * (known.count - 1) / bins] }).sorted())
    } else {
      return nil
    }
  }

  var column: String {
    switch self {
    case .categories(let column, _), .quantiles(let column, _): column
    }
  }

  var count: Int {
    switch self {
    case .categories(_, let numbers): numbers.count
    case .quantiles(_, let edges): edges.count + 1
    }
  }

  /// The group of each row; nil where nothing is known, or a category that was never seen.
  func groups(of features: FeatureTable) -> [Int?] {
    switch self {
    case .categories(let column, let numbers):
      features.categories.first { $0.name == column }?.values.map { $0.flatMap { numbers[$0] } }
        ?? Array(repeating: nil, count: features.rows)
    case .quantiles(let column, let edges):
      features.quantities.first { $0.name == column }?.values.map { value in
        value.map { value in edges.count { $0 <= value } }
      } ?? Array(repeating: nil, count: features.rows)
    }
  }
}
