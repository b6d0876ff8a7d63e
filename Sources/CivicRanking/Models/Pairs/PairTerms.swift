import CivicLinearAlgebra

/// The terms that add up to the affinity L_ac of two actions, and where their parameters stand in one vector.
///
/// L_ac = (h_a + h_c)/2 + Σ_f θ_f f_ac + Σ_k D_k[k_a, k_c] + J_ac: how easily each is chosen, how alike they are, how well
/// their categories go together, and what is left to the pair itself. Each kind has its own ridge ½λ‖·‖².
struct PairTerms {
  /// λ of each kind of term.
  struct Penalties: Hashable {
    var actions = 0.1
    var similarities = 0.1
    var categories = 1.0
    var pairs = 2.0
  }

  let order: Int
  let penalties: Penalties
  let hasActions: Bool
  private let hasPairs: Bool
  private let similarities: [Matrix<Double>]
  private let groupings: [CategoryCodes]
  /// The number of parameters.
  let count: Int

  init(_ features: FeatureTable, penalties: Penalties, hasActions: Bool, hasPairs: Bool) {
    order = features.rows
    self.penalties = penalties
    self.hasActions = hasActions
    self.hasPairs = hasPairs
    similarities = PairSimilarities(features).matrices
    // A category that is almost the action's own name would only repeat the pairs.
    groupings = features.categories.map { CategoryCodes($0.values) }.filter {
      $0.names.count > 1 && 2 * $0.names.count <= features.rows
    }
    count =
      (hasActions ? order : 0) + similarities.count + groupings.reduce(0) { $0 + Self.triangle($1.names.count) }
      + (hasPairs ? order * (order - 1) / 2 : 0)
  }

  private static func triangle(_ n: Int) -> Int { n * (n + 1) / 2 }

  /// Where the parameter of two categories stands, whichever comes first.
  private static func place(_ a: Int, _ b: Int) -> Int { triangle(max(a, b)) + min(a, b) }

  /// Fills L, zero on the diagonal, from the parameters.
  func expand(_ parameters: ArraySlice<Double>, into affinity: inout Matrix<Double>) {
    let layout = Layout(self, from: parameters.startIndex)
    let n = order
    affinity.withUnsafeMutableBuffer { L in
      parameters.withUnsafeBufferPointer { p in
        let base = parameters.startIndex
        var pair = layout.pairs - base
        for a in 0..<n {
          L[a * n + a] = 0
          for c in 0..<a {
            var sum = hasPairs ? p[pair] : 0
            if hasActions { sum += (p[a] + p[c]) / 2 }
            L[a * n + c] = sum
            pair += 1
          }
        }
        for (f, similarity) in similarities.enumerated() {
          let weight = p[layout.similarities - base + f]
          similarity.withUnsafeBuffer { values in
            for a in 0..<n { for c in 0..<a { L[a * n + c] += weight * values[a * n + c] } }
          }
        }
        for (grouping, start) in zip(groupings, layout.groupings) {
          forEachGroupedPair(grouping) { a, c, place in L[a * n + c] += p[start - base + place] }
        }
      }
    }
    affinity.mirrorLowerTriangle()
  }

  /// Adds to the gradient what a slope in every L_ac means for the parameters, with that of the penalty.
  ///
  /// - Parameters:
  ///   - slopes: The derivative of what is minimized with respect to each unordered pair, in the lower triangle.
  ///   - parameters: Where the derivative is taken.
  ///   - gradient: The whole gradient; the terms' part of it begins where `parameters` begins.
  /// - Returns: The penalty.
  func collect(_ slopes: Matrix<Double>, at parameters: ArraySlice<Double>, into gradient: inout [Double]) -> Double {
    let layout = Layout(self, from: parameters.startIndex)
    let n = order
    slopes.withUnsafeBuffer { slope in
      gradient.withUnsafeMutableBufferPointer { g in
        var pair = layout.pairs
        for a in 0..<n {
          for c in 0..<a {
            let value = slope[a * n + c]
            if hasActions {
              g[layout.actions + a] += value / 2
              g[layout.actions + c] += value / 2
            }
            if hasPairs { g[pair] += value }
            pair += 1
          }
        }
        for (f, similarity) in similarities.enumerated() {
          similarity.withUnsafeBuffer { values in
            var sum = 0.0
            for a in 0..<n { for c in 0..<a { sum += slope[a * n + c] * values[a * n + c] } }
            g[layout.similarities + f] += sum
          }
        }
        for (grouping, start) in zip(groupings, layout.groupings) {
          forEachGroupedPair(grouping) { a, c, place in g[start + place] += slope[a * n + c] }
        }
      }
    }
    return penalize(parameters, layout, &gradient)
  }

  private func forEachGroupedPair(_ grouping: CategoryCodes, _ body: (_ a: Int, _ c: Int, _ place: Int) -> Void) {
    let codes = grouping.codes
    for a in 0..<order where codes[a] >= 0 {
      for c in 0..<a where codes[c] >= 0 { body(a, c, Self.place(codes[a], codes[c])) }
    }
  }

  private func penalize(_ parameters: ArraySlice<Double>, _ layout: Layout, _ gradient: inout [Double]) -> Double {
    var sum = 0.0
    func add(_ range: Range<Int>, _ penalty: Double) {
      for i in range {
        sum += penalty / 2 * parameters[i] * parameters[i]
        gradient[i] += penalty * parameters[i]
      }
    }
    add(layout.actions..<layout.similarities, penalties.actions)
    add(layout.similarities..<layout.categories, penalties.similarities)
    add(layout.categories..<layout.pairs, penalties.categories)
    add(layout.pairs..<layout.end, penalties.pairs)
    return sum
  }

  /// Where each kind of parameter begins.
  private struct Layout {
    let actions: Int
    let similarities: Int
    let categories: Int
    let groupings: [Int]
    let pairs: Int
    let end: Int

    init(_ terms: PairTerms, from start: Int) {
      actions = start
      similarities = actions + (terms.hasActions ? terms.order : 0)
      categories = similarities + terms.similarities.count
      var next = categories
      groupings = terms.groupings.map { grouping in
        defer { next += PairTerms.triangle(grouping.names.count) }
        return next
      }
      pairs = next
      end = start + terms.count
    }
  }
}
