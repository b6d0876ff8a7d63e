/// Output that could not be written.
public enum OutputError: Error, Sendable, Equatable {
  /// Whoever read the output has gone; a command then ends quietly.
  case closedPipe
  /// The system refused, for the reason given.
  case cannotWrite(path: String, reason: String)
}
