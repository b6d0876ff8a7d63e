import OnPrometReport

extension CellBytes {
  /// Why the bytes are no text; nil when they are.
  var flaw: TableProblem.Kind? {
    if contains(0) { return .nul }
    return isUTF8 ? nil : .notUTF8
  }

  private var isUTF8: Bool {
    (try? UTF8Span(validating: assumingMemoryBound(to: UInt8.self).span)) != nil
  }
}
