/// One branch of the action map with its modes, as its source file writes them.
struct ModeTable: Sendable {
  let branch: ModeBranch
  let modes: [ModeOfAction]

  /// Every branch, in reading order.
  static let all: [ModeTable] = [
    .express, .represent, .learn, .teach, .care, .relief, .nature, .consume, .habits, .give, .share, .organize,
    .protest,
    .institutions, .build, .skills, .emergency, .culture, .sport, .support,
  ]
}
