import CivicDomain
import CivicLinearAlgebra

/// A ``LearnedAffinity`` compiled for many citizens and the same open actions.
package struct LearnedAffinityIndex: Sendable {
  /// What was learned.
  package let learned: LearnedAffinity
  /// The column of each open action, −1 where the fit did not know it.
  private let columns: [Int32]
  private let isContent: [Bool]
  private let hasContent: Bool
  /// The place of each open action.
  private let places: [String: Int]

  /// Compiles what was learned. O(actions).
  package init(_ learned: LearnedAffinity, actions: [Action]) {
    self.learned = learned
    let columns = actions.map { learned.column(of: $0.id) }
    self.columns = columns.map { Int32(truncatingIfNeeded: $0 ?? -1) }
    isContent = columns.map { $0.map(learned.isScoredByContent) ?? false }
    hasContent = isContent.contains(true)
    places = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The terms of citizens for all open actions. O(scoring + citizens with history × actions).
  ///
  /// A citizen's terms are the same bytes whoever else is asked about.
  package func terms(of citizens: [(citizen: Citizen, situation: CitizenSituation)]) -> LearnedTerms {
    let histories = citizens.map { learned.history(of: $0.situation) }
    let rows = citizens.indices.filter { !histories[$0].isEmpty }
    var rowOf = [Int?](repeating: nil, count: citizens.count)
    for (row, citizen) in rows.enumerated() { rowOf[citizen] = row }
    let block = learned.block(rows.map { citizens[$0].citizen }, histories: rows.map { histories[$0] })
    var terms = Matrix<Float>(rows: rows.count, columns: columns.count)
    if !rows.isEmpty {
      write(learned.model.scores(of: block), to: &terms, where: false)
      if hasContent, let content = learned.content { write(content.scores(of: block), to: &terms, where: true) }
    }
    return LearnedTerms(index: self, block: block, rowOf: rowOf, terms: terms)
  }

  /// Where an action stands among the open ones, and its column; nil where the fit did not know it.
  fileprivate func place(of action: String) -> (place: Int, column: Int)? {
    places[action].flatMap { columns[$0] >= 0 ? ($0, Int(columns[$0])) : nil }
  }

  /// Writes the terms of the actions that one model scores.
  private func write(_ scores: Matrix<Float>, to terms: inout Matrix<Float>, where content: Bool) {
    let (open, width, bound) = (columns.count, scores.columns, Float(learned.bound))
    let known = Float(max(1, columns.count { $0 >= 0 }))
    terms.withUnsafeMutableBuffer { terms in
      scores.withUnsafeBuffer { scores in
        for row in 0..<scores.count / max(1, width) {
          var sum: Float = 0
          for column in columns where column >= 0 { sum += scores[row * width + Int(column)] }
          let mean = sum / known
          for action in 0..<open where columns[action] >= 0 && isContent[action] == content {
            let x = scores[row * width + Int(columns[action])] - mean
            terms[row * open + action] = x / (1 + abs(x) / bound)
          }
        }
      }
    }
  }
}

/// The terms of some citizens for all open actions.
package struct LearnedTerms: Sendable {
  fileprivate let index: LearnedAffinityIndex
  fileprivate let block: CitizenBlock
  fileprivate let rowOf: [Int?]
  fileprivate let terms: Matrix<Float>

  /// Adds a citizen's terms to her log-odds of every open action; nothing for one without history.
  package func add(_ citizen: Int, to logits: UnsafeMutableBufferPointer<Float>) {
    guard let row = rowOf[citizen] else { return }
    let width = terms.columns
    terms.withUnsafeBuffer { terms in
      for action in 0..<width { logits[action] += terms[row * width + action] }
    }
  }

  /// A citizen's term for an open action; 0 for one without history.
  package func term(of citizen: Int, for place: Int) -> Float {
    rowOf[citizen].map { terms[$0, place] } ?? 0
  }

  /// The most that history adds to the log-odds of any action.
  package var bound: Double { index.learned.bound }

  /// What a citizen's term for an action is made of. O(history).
  ///
  /// - Parameters:
  ///   - citizen: Which of the citizens.
  ///   - action: The action's identifier.
  /// - Returns: Reasons that add up to the term; none for a citizen without history, or an action that is not open.
  package func reasons(of citizen: Int, for action: String) -> [AffinityReason] {
    guard let row = rowOf[citizen], let (place, column) = index.place(of: action) else { return [] }
    return index.learned.reasons(of: terms[row, place], column: column, for: block.selecting([row]))
  }
}
