import CivicLinearAlgebra

/// One half of a round of alternating least squares: the vectors of one side from those of the other, in single precision.
///
/// For each row it minimizes what the row contributes, so it solves (VᵀV + λI + αΣvvᵀ) x = (1 + α)Σv, the sums over what
/// the row chose. Where a row has many choices the system is formed and factored. Elsewhere a few steps of conjugate
/// gradients go on from where the row stood: they never form the system, so a step costs 4·n·f + 2·f² operations (Takács,
/// Pilászy and Tikk, "Applications of the conjugate gradient method for implicit feedback collaborative filtering", 2011).
/// A row's vector depends on nothing but its own choices and start, whoever else is solved for beside it.
struct FactorUpdate: Sendable {
  /// How many steps of conjugate gradients a row takes.
  private static let steps = 2
  /// How many choices make forming and factoring the system the better way: its f² operations for each choice run at the
  /// rate of a large product, the steps' 4·f at that of reading memory.
  private static func manyChoices(_ factors: Int) -> Int { max(4 * factors, factors * factors / 8) }
  /// How many rows a thread takes at a time.
  private static let rowsPerBlock = 64

  private let vectors: Matrix<Float>
  private let base: Matrix<Float>
  private let confidence: Float

  init(_ vectors: Matrix<Float>, penalty: Double, confidence: Double) {
    var base = vectors.gram()
    for factor in 0..<base.rows { base[factor, factor] += Float(penalty) }
    self.vectors = vectors
    self.base = base
    self.confidence = Float(confidence)
  }

  /// Moves the vector of each row to where its choices draw it; that of a row without choices to zero.
  func improve(_ start: Matrix<Float>, choices: SparseMatrix<Float>, workers: Int) -> Matrix<Float> {
    let factors = vectors.columns
    var elements = start.elements
    parallelFill(&elements, blockSize: Self.rowsPerBlock * factors, workers: workers) { range, elements in
      let rows = range.lowerBound / factors..<range.upperBound / factors
      let most = rows.map { choices.rowCount($0) }.max() ?? 0
      var gathered = [Float](repeating: 0, count: min(most, Self.manyChoices(factors)) * factors)
      var scratch = [Float](repeating: 0, count: most + 3 * factors)
      for (place, row) in rows.enumerated() {
        let solution = UnsafeMutableBufferPointer(rebasing: elements[place * factors..<(place + 1) * factors])
        let chosen = choices.row(row).columns
        if chosen.isEmpty {
          solution.update(repeating: 0)
        } else if chosen.count < Self.manyChoices(factors) || !solveDirectly(chosen, &gathered, solution) {
          approach(chosen, &gathered, &scratch, solution)
        }
      }
    }
    return Matrix(rows: start.rows, columns: factors, elements: elements)
  }

  /// Forms the system and factors it; false if single precision finds it not positive definite.
  private func solveDirectly(
    _ chosen: ArraySlice<Int32>, _ gathered: inout [Float], _ solution: UnsafeMutableBufferPointer<Float>
  ) -> Bool {
    let factors = vectors.columns
    let room = gathered.count / factors
    var system = base
    var rightSide = [Float](repeating: 0, count: factors)
    let ones = [Float](repeating: 1, count: room)
    var rest = chosen
    while !rest.isEmpty {
      let part = rest.prefix(room)
      rest = rest.dropFirst(room)
      gather(part, into: &gathered)
      gathered.withUnsafeBufferPointer { rows in
        let view = MatrixView(rows.baseAddress, rows: part.count, columns: factors)
        system.withUnsafeMutableBuffer { view.multiplyGram(alpha: confidence, beta: 1, intoLower: $0.baseAddress) }
        rightSide.withUnsafeMutableBufferPointer { sum in
          view.multiply(.transposed, alpha: 1 + confidence, by: ones, beta: 1, into: sum.baseAddress)
        }
      }
    }
    guard let factor = try? Cholesky(system) else { return false }
    _ = solution.update(fromContentsOf: factor.solve(rightSide))
    return true
  }

  /// Takes a few steps of conjugate gradients from where the solution stands.
  private func approach(
    _ chosen: ArraySlice<Int32>, _ gathered: inout [Float], _ scratch: inout [Float],
    _ solution: UnsafeMutableBufferPointer<Float>
  ) {
    let factors = vectors.columns
    if gathered.count < chosen.count * factors {
      gathered += repeatElement(0, count: chosen.count * factors - gathered.count)
    }
    gather(chosen, into: &gathered)
    base.withUnsafeBuffer { base in
      gathered.withUnsafeBufferPointer { gathered in
        scratch.withUnsafeMutableBufferPointer { scratch in
          let system = RowSystem(
            base: MatrixView(base.baseAddress, rows: factors, columns: factors),
            chosen: MatrixView(gathered.baseAddress, rows: chosen.count, columns: factors), confidence: confidence,
            products: UnsafeMutableBufferPointer(rebasing: scratch[(3 * factors)...]))
          system.approach(
            solution, steps: Self.steps, residual: UnsafeMutableBufferPointer(rebasing: scratch[..<factors]),
            direction: UnsafeMutableBufferPointer(rebasing: scratch[factors..<2 * factors]),
            image: UnsafeMutableBufferPointer(rebasing: scratch[2 * factors..<3 * factors]))
        }
      }
    }
  }

  /// Puts the vectors of what was chosen side by side, where they stay in the cache.
  private func gather(_ chosen: ArraySlice<Int32>, into gathered: inout [Float]) {
    let factors = vectors.columns
    vectors.withUnsafeBuffer { all in
      gathered.withUnsafeMutableBufferPointer { gathered in
        for (place, column) in chosen.enumerated() {
          let source = all[Int(column) * factors..<(Int(column) + 1) * factors]
          _ = gathered[(place * factors)...].update(fromContentsOf: source)
        }
      }
    }
  }
}
