import CivicStatistics

/// A way of deciding, each week anew and from the tables alone, who gets which message.
package protocol WeeklyPolicy {
  /// A name that never changes.
  var name: String { get }

  /// Decides over one week. Whatever is learned is learned from these tables.
  mutating func messages(_ tables: CityTables) throws -> WeeklyMessages
}

/// What is sent in a week.
package struct WeeklyMessages: Sendable {
  /// Actions proposed to one citizen, best first.
  package struct List: Sendable, Hashable {
    /// The citizen's number.
    package let citizen: Int
    /// The actions' numbers.
    package let actions: [Int]
    /// With which probability each was to be on the list, where chance decided.
    package var propensities: [Double]?
  }

  /// A promise of which somebody is reminded, as chance decided.
  package struct Reminding: Sendable, Hashable {
    /// The citizen's number.
    package let citizen: Int
    /// The action's number.
    package let action: Int
    /// With which probability she was to be reminded.
    package let propensity: Double
  }

  /// Lists, at most one a citizen.
  package var lists: [List] = []
  /// Reminders.
  package var reminders: [Reminding] = []

  package init() {}
}
