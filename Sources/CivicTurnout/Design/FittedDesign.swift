import CivicLinearAlgebra

/// A design with its knots, levels and pairs: turns tables into sparse matrices of the same columns.
public struct FittedDesign: Hashable, Codable, Sendable {
  /// The number of columns of its matrices.
  public let columnCount: Int
  private let terms: [FittedTerm]

  init(_ design: Design, _ table: FeatureTable) {
    var fitted: [FittedTerm] = []
    var start = 0
    for term in design.terms {
      let next = FittedTerm(term, design, table, start: start)
      fitted.append(next)
      start += next.count
    }
    terms = fitted
    columnCount = start
  }

  /// The matrix of a table.
  /// - Parameter table: Any rows with the columns that the design was fitted to. Levels that it does not know, and unknown
  ///   ones, list nothing (or the effect of rare levels where there is one).
  /// - Returns: `rowCount` × ``columnCount``.
  /// - Complexity: O(rows × terms).
  public func matrix(of table: FeatureTable) -> SparseMatrix<Double> {
    let writers = terms.map { $0.writer(table) }
    var starts = [0]
    var columns: [Int32] = []
    var values: [Double] = []
    starts.reserveCapacity(table.rowCount + 1)
    columns.reserveCapacity(table.rowCount * terms.count)
    values.reserveCapacity(table.rowCount * terms.count)
    for row in 0..<table.rowCount {
      for writer in writers {
        writer.forEachEntry(in: row) { entry in
          columns.append(entry.function)
          values.append(entry.value)
        }
      }
      starts.append(columns.count)
    }
    return SparseMatrix(
      rows: table.rowCount, columns: columnCount, rowStarts: starts, columnIndices: columns, values: values)
  }
}

/// One term with what was fixed for it, and the columns it takes.
struct FittedTerm: Hashable, Codable, Sendable {
  private let columns: [FeatureColumn]
  private let bases: [ColumnBasis]
  private let pairs: PairFunctions?
  private let start: Int
  /// The number of columns that the term takes.
  let count: Int

  init(_ term: Design.Term, _ design: Design, _ table: FeatureTable, start: Int) {
    self.start = start
    switch term {
    case .linear(let index):
      columns = [.numeric(index)]
      bases = [ColumnBasis(standardizing: table.numeric[index])]
    case .effects(let column):
      columns = [column]
      bases = [design.basis(of: column, in: table)]
    case .cross(let first, let second):
      columns = [first, second]
      bases = columns.map { design.basis(of: $0, in: table) }
    }
    let entries = zip(bases, columns).map { $0.entries(of: $1, in: table) }
    pairs =
      bases.count == 2
      ? PairFunctions(entries[0], entries[1], counts: bases.map(\.count), rare: design.rarePair) : nil
    count = pairs?.count ?? bases[0].count
  }

  func writer(_ table: FeatureTable) -> TermWriter {
    TermWriter(entries: zip(bases, columns).map { $0.entries(of: $1, in: table) }, pairs: pairs, start: Int32(start))
  }
}

/// Lists the entries of one term, by rising column.
struct TermWriter {
  let entries: [ColumnEntries]
  let pairs: PairFunctions?
  let start: Int32

  @inline(__always)
  func forEachEntry(in row: Int, _ body: (ColumnEntries.Entry) -> Void) {
    guard let pairs else {
      entries[0].forEach(in: row) { body((start + $0.function, $0.value)) }
      return
    }
    // Pairs are numbered by rising first and then second function, so that they come in the order of their columns.
    entries[0].forEach(in: row) { first in
      entries[1].forEach(in: row) { second in
        let function = pairs.function(first.function, second.function)
        if function >= 0 { body((start + function, first.value * second.value)) }
      }
    }
  }
}

/// The functions of pairs of two columns' functions: those that enough rows share.
struct PairFunctions: Hashable, Codable, Sendable {
  private let width: Int
  private var numbers: [Int32]
  private(set) var count = 0

  init(_ first: ColumnEntries, _ second: ColumnEntries, counts: [Int], rare: Int) {
    width = counts[1]
    var rows = [Int32](repeating: 0, count: counts[0] * counts[1])
    for row in first.first.indices {
      first.forEach(in: row) { a in
        second.forEach(in: row) { b in rows[Int(a.function) * counts[1] + Int(b.function)] += 1 }
      }
    }
    numbers = [Int32](repeating: -1, count: rows.count)
    for pair in rows.indices where rows[pair] >= max(1, rare) {
      numbers[pair] = Int32(count)
      count += 1
    }
  }

  /// The function of a pair, −1 if it has none.
  @inline(__always)
  func function(_ first: Int32, _ second: Int32) -> Int32 { numbers[Int(first) * width + Int(second)] }
}
