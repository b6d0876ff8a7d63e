import CivicDomain

/// Something that is wrong, or doubtful, in a table: where, what stands there, and what would be accepted.
public struct TableProblem: Error, Sendable, Hashable {
  /// Whether rows are lost by it.
  public enum Severity: String, Sendable, Codable {
    /// The row, or the file where no row is named, cannot be used.
    case error
    /// The data are used as they are.
    case warning
  }

  /// The file as it was named.
  public var file: String
  /// The row as a spreadsheet numbers it: the header of a CSV file is row 1, and so is the first line of JSON Lines. Nil where the
  /// whole file is meant.
  public var row: Int?
  /// The column's name.
  public var column: String?
  /// What stands there, cut when it is long.
  public var value: String?
  /// What is wrong.
  public var kind: Kind

  /// Creates a problem.
  public init(file: String, row: Int? = nil, column: String? = nil, value: String? = nil, kind: Kind) {
    self.file = file
    self.row = row
    self.column = column
    self.value = value.map { $0.count > 200 ? $0.prefix(200) + "…" : $0 }
    self.kind = kind
  }

  /// Whether rows are lost by it.
  public var severity: Severity {
    switch kind {
    case .unknownColumns, .unknownCodes, .countDiffers: .warning
    default: .error
    }
  }

  /// Whether the file cannot be used at all, so that there is no row that could be skipped instead.
  public var concernsWholeFile: Bool {
    switch kind {
    case .cannotRead, .truncatedGzip, .corruptGzip, .noTable, .secondFile, .emptyFile, .missingColumn, .duplicateColumn,
      .missingSection, .repeatedSection, .outsideSections, .columnType, .malformed:
      true
    default: false
    }
  }

  /// What can be wrong.
  public enum Kind: Sendable, Hashable {
    /// The system refuses to open or read the file, for the reason given.
    case cannotRead(reason: String)
    /// A compressed file ends too early.
    case truncatedGzip
    /// A compressed file contradicts itself.
    case corruptGzip
    /// A folder that holds none of the tables.
    case noTable
    /// Two files hold the same table.
    case secondFile(first: String)
    /// There is not even a header.
    case emptyFile
    /// A required column is missing.
    case missingColumn
    /// Two columns have the same name.
    case duplicateColumn
    /// A column whose type is missing or not known.
    case columnType(accepted: [String])
    /// A section is missing, or has no header row.
    case missingSection(String)
    /// A section comes a second time.
    case repeatedSection(String)
    /// A row stands before the first section; these would be accepted.
    case outsideSections(accepted: [String])
    /// A file announces another number of rows than it has.
    case countDiffers(found: Int)
    /// A row has another number of fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// A quote stands inside a field without quotes, text follows a closing quote, or a quote is never closed; so many lines
    /// after the row's first were lost with it.
    case brokenQuote(lostLines: Int)
    /// A cell is larger than so many bytes.
    case cellTooLarge(limit: Int)
    /// A NUL byte.
    case nul
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A line that is not a JSON object; the text says what was met.
    case malformedJSON(reason: String)
    /// A document that breaks the rules of its format, such as XML; the text says where or why.
    case malformed(_ format: String, reason: String)
    /// A line of JSON that gives a name twice.
    case repeatedName
    /// A value that its field does not accept.
    case field(Requirement)
    /// Columns that the table does not have; they are ignored.
    case unknownColumns([String])
    /// Codes that the action map does not hold; each is taken as a root of its own. The names shown may be the first ones of `count`.
    case unknownCodes([String], count: Int)
  }
}

extension TableProblem {
  /// The problem of a field in a row.
  public init(_ error: FieldError, file: String, row: Int?) {
    self.init(file: file, row: row, column: error.field, value: error.value, kind: .field(error.requirement))
  }
}
