/// The mind map "How to act for society?": the modes of action as a tree, and the themes as another.
///
/// Both lists are open: a code that the map does not hold is a root of its own, and ``usual(_:)`` answers for it with
/// stated assumptions.
public struct ActionMap: Sendable {
  /// The main branches, in reading order.
  public let branches: [ModeBranch]
  /// Every mode of action, branch after branch.
  public let modes: [ModeOfAction]
  /// Every theme, each after the one above it.
  public let themes: [Theme]
  /// Branches and modes: each branch is a root.
  public let modeHierarchy: Hierarchy
  /// Themes, from the broadest to the most particular.
  public let themeHierarchy: Hierarchy

  private let branchOfCode: [String: ModeBranch]
  private let modeOfCode: [String: ModeOfAction]
  private let themeOfCode: [String: Theme]
  private let crosswalks: [ActionVocabulary: Crosswalk]

  /// The map of this library.
  public static let standard = ActionMap(tables: ModeTable.all, themes: Theme.all)

  /// Assembles a map; tables that contradict each other are a mistake of whoever wrote them, and trap.
  init(tables: [ModeTable], themes: [Theme]) {
    branches = tables.map(\.branch)
    modes = tables.flatMap(\.modes)
    self.themes = themes
    let branchLinks = branches.map { Hierarchy.Link($0.code) }
    let modeLinks = modes.map { Hierarchy.Link($0.code, under: $0.parent) }
    modeHierarchy = Self.hierarchy(branchLinks + modeLinks)
    themeHierarchy = Self.hierarchy(themes.map { Hierarchy.Link($0.code, under: $0.parent) })
    branchOfCode = Dictionary(uniqueKeysWithValues: branches.map { ($0.code, $0) })
    modeOfCode = Dictionary(uniqueKeysWithValues: modes.map { ($0.code, $0) })
    themeOfCode = Dictionary(uniqueKeysWithValues: themes.map { ($0.code, $0) })
    crosswalks = Crosswalk.all(modes)
  }

  private static func hierarchy(_ links: [Hierarchy.Link]) -> Hierarchy {
    do {
      return try Hierarchy(links)
    } catch {
      preconditionFailure("the tables of the action map contradict each other: \(error)")
    }
  }

  /// The branch with this code, if the map holds it.
  public func branch(_ code: String) -> ModeBranch? {
    branchOfCode[code]
  }

  /// The mode of action with this code, if the map holds it; a branch is not a mode.
  public func mode(_ code: String) -> ModeOfAction? {
    modeOfCode[code]
  }

  /// The theme with this code, if the map holds it.
  public func theme(_ code: String) -> Theme? {
    themeOfCode[code]
  }

  /// How a mode usually goes: ``UsualPractice/assumed`` where the map does not hold the mode, or none is given.
  public func usual(_ mode: String?) -> UsualPractice {
    mode.flatMap { modeOfCode[$0] }?.usual ?? .assumed
  }

  /// The codes of a mode in another vocabulary, the most fitting first; none where nothing there means the same. O(1).
  public func codes(of mode: String, in vocabulary: ActionVocabulary) -> [String] {
    crosswalks[vocabulary]?.codes(of: mode) ?? []
  }

  /// The modes that a code of another vocabulary may mean, in reading order; none where it is unknown, or says nothing of how to act. O(1).
  public func modes(of code: String, in vocabulary: ActionVocabulary) -> [ModeOfAction] {
    (crosswalks[vocabulary]?.modes(of: code) ?? []).compactMap { modeOfCode[$0] }
  }
}
