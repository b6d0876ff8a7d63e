import CivicLinearAlgebra
import CivicStatistics

/// Taste as a few numbers: each citizen and each action gets a vector, and their product is close to 1 where she chose it.
///
/// Minimizes Σ c (x − u·v)² + λ(Σ|u|² + Σ|v|²) with confidence c = 1 + α where a choice was made and 1 elsewhere, by
/// improving all citizens' and all actions' vectors in turn. Source: Hu, Koren and Volinsky, "Collaborative filtering for implicit
/// feedback datasets" (2008). A new citizen's vector follows from her choices in one solve.
public struct ImplicitFactorModel: RankingModel, Equatable {
  /// How many numbers describe a taste.
  public var factors: Int
  /// λ.
  public var penalty: Double
  /// α, how much more a choice counts than its absence.
  public var confidence: Double
  /// How many rounds of solving.
  public var iterations: Int
  /// Where the first vectors come from.
  public var seed: Seed
  /// How many threads share the fit; it changes no result.
  public var workers: Int

  /// `als`.
  public var name: String { "als" }
  /// `factors`, `penalty`, `confidence`, `iterations`.
  public var parameters: [String: Double] {
    [
      "factors": Double(factors), "penalty": penalty, "confidence": confidence, "iterations": Double(iterations),
    ]
  }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - factors: How many numbers describe a taste, at least 1.
  ///   - penalty: λ, above 0.
  ///   - confidence: α, above 0.
  ///   - iterations: How many rounds of solving, at least 1.
  ///   - seed: Where the first vectors come from.
  ///   - workers: How many threads share the fit, at least 1.
  public init(
    factors: Int = 32, penalty: Double = 10, confidence: Double = 10, iterations: Int = 10, seed: Seed = Seed(1),
    workers: Int = 1
  ) {
    precondition(factors >= 1 && iterations >= 1, "one factor and one round are the least")
    precondition(workers >= 1, "a fit needs a thread")
    precondition(penalty > 0 && confidence > 0, "a penalty and a confidence are above 0")
    self.factors = factors
    self.penalty = penalty
    self.confidence = confidence
    self.iterations = iterations
    self.seed = seed
    self.workers = workers
  }

  /// Improves in turn, beginning with the citizens.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let choices = data.interactions.choices
    guard choices.count > 0 else { throw .nothingToLearn }
    let byAction = choices.transposed()
    var actions = Matrix<Float>(rows: choices.columns, columns: factors)
    for (row, name) in data.interactions.actions.enumerated() {
      var generator = seed.derived(for: name, purpose: "factors").generator()
      for factor in 0..<factors { actions[row, factor] = Float(generator.normal(standardDeviation: 0.1)) }
    }
    var citizens = Matrix<Float>(rows: choices.rows, columns: factors)
    for _ in 0..<iterations {
      citizens = FactorUpdate(actions, penalty: penalty, confidence: confidence)
        .improve(citizens, choices: choices, workers: workers)
      actions = FactorUpdate(citizens, penalty: penalty, confidence: confidence)
        .improve(actions, choices: byAction, workers: workers)
    }
    guard actions.elements.allSatisfy({ $0.isFinite }) else { throw .notSolvable }
    let vectors = Matrix<Double>(rows: actions.rows, columns: factors, elements: actions.elements.map(Double.init))
    return FittedFactors(FactorSolver(vectors, penalty: penalty, confidence: confidence))
  }
}

/// Vectors of one side, ready to solve for those of the other.
struct FactorSolver: Sendable {
  let vectors: Matrix<Double>
  let penalty: Double
  let confidence: Double
  private let base: Matrix<Double>

  init(_ vectors: Matrix<Double>, penalty: Double, confidence: Double) {
    var base = vectors.gram()
    for factor in 0..<base.rows { base[factor, factor] += penalty }
    self.vectors = vectors
    self.base = base
    self.penalty = penalty
    self.confidence = confidence
  }

  /// (VᵀV + λI + α Σ v vᵀ)⁻¹ (1 + α) Σ v over what each row chose.
  func solve(_ choices: SparseMatrix<Double>) throws(RankingModelError) -> Matrix<Double> {
    let factors = vectors.columns
    var elements: [Double] = []
    elements.reserveCapacity(choices.rows * factors)
    for row in 0..<choices.rows {
      let chosen = choices.row(row).columns
      guard !chosen.isEmpty else {
        elements += repeatElement(0, count: factors)
        continue
      }
      let (factor, rightSide) = try normalEquations(chosen)
      elements += factor.solve(rightSide)
    }
    return Matrix(rows: choices.rows, columns: factors, elements: elements)
  }

  /// What each choice of one row adds to its vector: a row (VᵀV + λI + α Σ v vᵀ)⁻¹ (1 + α) v for each.
  func influences(of chosen: ArraySlice<Int32>) throws(RankingModelError) -> Matrix<Double> {
    let (factor, _) = try normalEquations(chosen)
    let rows = chosen.flatMap { column in factor.solve(vectors.row(Int(column)).map { (1 + confidence) * $0 }) }
    return Matrix(rows: chosen.count, columns: vectors.columns, elements: rows)
  }

  private func normalEquations(
    _ chosen: ArraySlice<Int32>
  ) throws(RankingModelError) -> (factor: Cholesky<Double>, rightSide: [Double]) {
    var system = base
    var rightSide = [Double](repeating: 0, count: vectors.columns)
    for column in chosen { add(Int(column), to: &system, &rightSide) }
    do {
      return (try Cholesky(system), rightSide)
    } catch {
      throw .notSolvable
    }
  }

  private func add(_ column: Int, to system: inout Matrix<Double>, _ rightSide: inout [Double]) {
    let factors = vectors.columns
    let confidence = confidence
    vectors.withUnsafeBuffer { all in
      let v = UnsafeBufferPointer(rebasing: all[column * factors..<(column + 1) * factors])
      system.withUnsafeMutableBuffer { system in
        for i in 0..<factors {
          rightSide[i] += (1 + confidence) * v[i]
          for j in 0...i { system[i * factors + j] += confidence * v[i] * v[j] }
        }
      }
    }
  }
}

struct FittedFactors: FactoredRankingModel {
  let solver: FactorSolver
  private let scorer: BlockedScorer

  init(_ solver: FactorSolver) {
    self.solver = solver
    scorer = BlockedScorer(candidates: solver.vectors.mapToFloat { _, _, value in value })
  }

  var actionVectors: Matrix<Float> { scorer.candidates }

  func citizenVectors(of block: CitizenBlock) -> Matrix<Float> {
    // A system that was positive definite for the training data is so for any history: it only adds squares.
    guard let citizens = try? solver.solve(block.histories.toDouble()) else {
      return Matrix(rows: block.count, columns: solver.vectors.columns)
    }
    return citizens.mapToFloat { _, _, value in value }
  }

  func scores(of block: CitizenBlock) -> Matrix<Float> { scorer.scores(of: citizenVectors(of: block)) }
}
