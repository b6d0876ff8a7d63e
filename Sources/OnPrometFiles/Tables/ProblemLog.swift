import OnPrometReport

/// What to do with a row that cannot be used.
public enum ProblemPolicy: Sendable, Hashable {
  /// Stop at the first one.
  case stop
  /// Skip it and count it.
  case skip
  /// Note every problem and read on as far as possible.
  case collect
}

/// Takes in problems while tables are read, and stops where the policy says so.
final class ProblemLog {
  let policy: ProblemPolicy
  private(set) var problems: [TableProblem] = []
  private(set) var skippedRows = 0

  init(_ policy: ProblemPolicy) {
    self.policy = policy
  }

  /// Notes a problem; throws it when reading must stop.
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - isFatal: Whether there is nothing that could be skipped instead.
  /// - Throws: The problem.
  func add(_ problem: TableProblem, isFatal: Bool = false) throws(TableProblem) {
    if problem.severity == .error {
      let canBeSkipped = !isFatal && !problem.concernsWholeFile
      guard policy == .collect || (policy == .skip && canBeSkipped) else { throw problem }
      skippedRows += canBeSkipped ? problem.lostRows : 0
    }
    problems.append(problem)
  }

  /// Notes all problems of one row, which is lost once.
  func add(_ problemsOfRow: [TableProblem]) throws(TableProblem) {
    guard let first = problemsOfRow.first else { return }
    try add(first)
    problems += problemsOfRow.dropFirst()
  }
}

extension TableProblem {
  /// Rows that are lost by it.
  fileprivate var lostRows: Int {
    guard case .brokenQuote(let lostLines) = kind else { return 1 }
    return 1 + lostLines
  }
}
