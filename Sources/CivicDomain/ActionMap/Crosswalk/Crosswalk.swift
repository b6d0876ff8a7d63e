/// The codes of the modes of action in one vocabulary, and the modes of each code.
struct Crosswalk: Sendable {
  private let codesOfMode: [String: [String]]
  private let modesOfCode: [String: [String]]

  /// Turns codes of modes around. O(codes).
  /// - Parameters:
  ///   - codes: The codes of each mode.
  ///   - narrower: Codes that no mode is written as, with the mode that each is read as.
  ///   - modes: The modes in reading order, in which those of a code are listed.
  init(_ codes: [String: [String]], narrower: [String: String] = [:], modes: [ModeOfAction]) {
    var modesOfCode: [String: [String]] = [:]
    for mode in modes {
      for code in codes[mode.code] ?? [] { modesOfCode[code, default: []].append(mode.code) }
    }
    for (code, mode) in narrower { modesOfCode[code, default: []].append(mode) }
    codesOfMode = codes
    self.modesOfCode = modesOfCode
  }

  func codes(of mode: String) -> [String] { codesOfMode[mode] ?? [] }

  func modes(of code: String) -> [String] { modesOfCode[code] ?? [] }
}

extension Crosswalk {
  /// The crosswalk of each vocabulary.
  static func all(_ modes: [ModeOfAction]) -> [ActionVocabulary: Crosswalk] {
    let goals = modes.map { ($0.code, $0.goals.map { String($0.rawValue) }) }
    return [
      .sustainableGoals: Crosswalk(Dictionary(uniqueKeysWithValues: goals), modes: modes),
      .nonviolentMethods: Crosswalk(methods, modes: modes),
      .volunteerInterests: Crosswalk(interests, narrower: narrowerInterests, modes: modes),
      .hubActivities: Crosswalk(activities, modes: modes),
      .hubDomains: Crosswalk(domains, modes: modes),
    ]
  }
}
