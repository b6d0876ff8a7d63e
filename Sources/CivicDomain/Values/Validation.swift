/// Checks that the initializers of the domain's values share; each throws a ``FieldError`` that names the field.
enum Validation {
  static func identifier(_ value: String, _ field: String = "id") throws(FieldError) {
    guard !value.isEmpty else { throw FieldError(field: field, value: value, requirement: .nonEmpty) }
  }

  static func number(
    _ value: Double?, _ field: String, in range: ClosedRange<Double>
  ) throws(FieldError) {
    guard let value else { return }
    guard range.contains(value) else {
      throw FieldError(field: field, value: "\(value)", requirement: .between(range.lowerBound, range.upperBound))
    }
  }

  static func number(_ value: Double?, _ field: String, atLeast bound: Double) throws(FieldError) {
    guard let value else { return }
    guard value.isFinite, value >= bound else {
      throw FieldError(field: field, value: "\(value)", requirement: .atLeast(bound))
    }
  }

  static func number(_ value: Double?, _ field: String, above bound: Double) throws(FieldError) {
    guard let value else { return }
    guard value.isFinite, value > bound else {
      throw FieldError(field: field, value: "\(value)", requirement: .above(bound))
    }
  }

  static func count(_ value: Int?, _ field: String, atLeast bound: Int = 0) throws(FieldError) {
    guard let value else { return }
    guard value >= bound, value <= Int(Int32.max) else {
      let requirement: Requirement =
        value < bound ? .atLeast(Double(bound)) : .between(Double(bound), Double(Int32.max))
      throw FieldError(field: field, value: "\(value)", requirement: requirement)
    }
  }

  static func order(
    _ lower: Int?, _ lowerField: String, notAbove upper: Int?, _ upperField: String
  ) throws(FieldError) {
    guard let lower, let upper, lower > upper else { return }
    throw FieldError(field: lowerField, value: "\(lower)", requirement: .notAbove(field: upperField))
  }

  static func interests(_ values: [Interest], _ field: String) throws(FieldError) {
    for value in values where !(abs(value.weight) <= Interest.largestWeight) || value.code.isEmpty {
      throw FieldError(field: field, value: "\(value.code):\(value.weight)", requirement: .interests)
    }
  }
}
