import CivicDomain

/// The map's codes among the free words that exchange formats call tags, keywords or categories.
///
/// A word that is both a theme and a mode is taken as both. Words that the map does not know say nothing that could be used; they are counted.
struct ExchangeCodes {
  /// The themes among the words.
  let themes: [Interest]
  /// The last mode of action among them: an action's own is written after its themes.
  let mode: String?
  /// Words that are neither.
  let unknown: Int

  /// Sorts words; the same code twice counts once.
  init(_ words: [String], map: ActionMap) {
    var seen: Set<String> = []
    let codes = words.filter { seen.insert($0).inserted }
    themes = codes.filter { map.theme($0) != nil }.map { Interest($0) }
    mode = words.last { map.mode($0) != nil }
    unknown = codes.count { map.theme($0) == nil && map.mode($0) == nil }
  }

  /// The words for an action: its themes, then its mode.
  static func words(of action: Action) -> [String] {
    action.themes.map(\.code) + [action.mode].compactMap(\.self)
  }
}
