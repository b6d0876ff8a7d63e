/// One branch of the action map with its modes, as its source file writes them.
struct ModeTable: Sendable {
  let branch: ModeBranch
  let modes: [ModeOfAction]

  /// Every branch, in reading order.
  static let all: [ModeTable] = [
    .express
  ]
}
