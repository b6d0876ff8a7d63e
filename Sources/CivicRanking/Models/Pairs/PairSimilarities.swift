import CivicLinearAlgebra
import Foundation

/// How alike two actions are in what is known of them, for each pair.
///
/// One matrix for each column of categories (1 where equal), one for each two such columns (1 where both are equal), one for
/// the texts (cosine of the beginnings of their words, rare ones weighing more) and one for each column of numbers (minus
/// the distance, in standard deviations; of logarithms where all are positive). What is not known is alike to nothing.
struct PairSimilarities {
  let matrices: [Matrix<Double>]

  init(_ features: FeatureTable) {
    let codes = features.categories.map { CategoryCodes($0.values) }
    var matrices = codes.map { codes in
      Self.matrix(features.rows) { codes.agree($0, $1) ? 1 : 0 }
    }
    for (i, one) in codes.enumerated() {
      for other in codes[(i + 1)...] {
        matrices.append(Self.matrix(features.rows) { one.agree($0, $1) && other.agree($0, $1) ? 1 : 0 })
      }
    }
    if let texts = features.texts { matrices.append(Self.wordSimilarity(texts)) }
    matrices += features.quantities.compactMap { Self.nearness($0.values) }
    self.matrices = matrices
  }

  /// The likenesses that are inner products, with 1 on the diagonal: of each column of categories, and of the texts.
  static func kernels(_ features: FeatureTable) -> [Matrix<Double>] {
    let codes = features.categories.map { CategoryCodes($0.values) }
    var kernels = codes.map { codes in matrix(features.rows) { codes.agree($0, $1) ? 1 : 0 } }
    if let texts = features.texts { kernels.append(wordSimilarity(texts)) }
    for kernel in kernels.indices {
      for i in 0..<features.rows { kernels[kernel][i, i] = 1 }
    }
    return kernels
  }

  private static func matrix(_ order: Int, _ value: (Int, Int) -> Double) -> Matrix<Double> {
    var result = Matrix<Double>(rows: order, columns: order)
    result.withUnsafeMutableBuffer { elements in
      for i in 0..<order {
        for j in 0..<i {
          let similarity = value(i, j)
          elements[i * order + j] = similarity
          elements[j * order + i] = similarity
        }
      }
    }
    return result
  }

  private static func nearness(_ values: [Double?]) -> Matrix<Double>? {
    let known = values.compactMap(\.self)
    let isPositive = known.allSatisfy { $0 > 0 }
    let scaled = values.map { $0.map { isPositive ? log($0) : $0 } }
    let finite = scaled.compactMap(\.self)
    guard finite.count > 1 else { return nil }
    let mean = finite.reduce(0, +) / Double(finite.count)
    let deviation = (finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(finite.count)).squareRoot()
    guard deviation > 0 else { return nil }
    return matrix(values.count) { i, j in
      guard let a = scaled[i], let b = scaled[j] else { return 0 }
      return -abs(a - b) / deviation
    }
  }

  private static func wordSimilarity(_ texts: [String]) -> Matrix<Double> {
    let words = WordWeights(texts)
    return matrix(texts.count) { words.cosine($0, $1) }
  }
}

/// The categories of a column, numbered in the order of their names; −1 where none is known.
struct CategoryCodes: Equatable, Sendable {
  let names: [String]
  let codes: [Int]

  init(_ values: [String?]) {
    let names = Set(values.compactMap(\.self)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.names = names
    codes = values.map { $0.flatMap { numbers[$0] } ?? -1 }
  }

  func agree(_ i: Int, _ j: Int) -> Bool { codes[i] >= 0 && codes[i] == codes[j] }
}

/// The words of some texts by their first six letters, each weighing ln(texts / texts that hold it), scaled to length 1.
struct WordWeights {
  private let weights: [[String: Double]]

  init(_ texts: [String]) {
    let stems = texts.map(Self.stems)
    var holders: [String: Int] = [:]
    for text in stems {
      for stem in text { holders[stem, default: 0] += 1 }
    }
    weights = stems.map { text in
      var weights: [String: Double] = [:]
      for stem in text { weights[stem] = log(Double(texts.count) / Double(holders[stem] ?? 1)) }
      let length = text.sorted().reduce(0) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) }.squareRoot()
      return length > 0 ? weights.mapValues { $0 / length } : [:]
    }
  }

  func cosine(_ i: Int, _ j: Int) -> Double {
    let (small, large) = weights[i].count < weights[j].count ? (weights[i], weights[j]) : (weights[j], weights[i])
    return small.keys.filter { large[$0] != nil }.sorted().reduce(0) {
      $0 + (small[$1] ?? 0) * (large[$1] ?? 0)
    }
  }

  /// Words of three letters or more, cut after the sixth, in lower case.
  private static func stems(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 3 }.map { String($0.prefix(6)) })
  }
}
