/// What is known about some citizens or some actions: one row for each, columns of categories, numbers and texts.
public struct FeatureTable: Equatable, Sendable {
  /// A column of categories, such as a district.
  public struct Category: Equatable, Sendable {
    /// The column's name.
    public let name: String
    /// The category of each row; nil where it is not known.
    public let values: [String?]

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - name: The column's name.
    ///   - values: The category of each row; nil where it is not known.
    public init(name: String, values: [String?]) {
      self.name = name
      self.values = values
    }
  }

  /// A column of numbers, such as an age.
  public struct Quantity: Equatable, Sendable {
    /// The column's name.
    public let name: String
    /// The number of each row; nil where it is not known.
    public let values: [Double?]

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - name: The column's name.
    ///   - values: The number of each row; nil where it is not known. A number that is not finite counts as not known.
    public init(name: String, values: [Double?]) {
      self.name = name
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    }
  }

  /// The number of rows.
  public let rows: Int
  /// The columns of categories.
  public let categories: [Category]
  /// The columns of numbers.
  public let quantities: [Quantity]
  /// A text for each row, such as a title; nil if there are none.
  public let texts: [String]?

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - rows: The number of rows; every column has as many values.
  ///   - categories: The columns of categories.
  ///   - quantities: The columns of numbers.
  ///   - texts: A text for each row; nil if there are none.
  public init(rows: Int, categories: [Category] = [], quantities: [Quantity] = [], texts: [String]? = nil) {
    precondition(
      categories.allSatisfy { $0.values.count == rows } && quantities.allSatisfy { $0.values.count == rows }
        && texts.map { $0.count == rows } ?? true, "every column needs a value for every row")
    self.rows = rows
    self.categories = categories
    self.quantities = quantities
    self.texts = texts
  }

  /// Whether nothing at all is known.
  public var isEmpty: Bool { categories.isEmpty && quantities.isEmpty && texts == nil }

  /// The table of some of the rows.
  ///
  /// - Parameter selected: The rows, in the order wanted.
  /// - Returns: A table with one row for each.
  public func selecting(_ selected: [Int]) -> FeatureTable {
    FeatureTable(
      rows: selected.count,
      categories: categories.map { column in
        Category(name: column.name, values: selected.map { column.values[$0] })
      },
      quantities: quantities.map { column in
        Quantity(name: column.name, values: selected.map { column.values[$0] })
      },
      texts: texts.map { texts in selected.map { texts[$0] } })
  }
}
