import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the terminal can show.
enum Terminal {
  /// Whether standard error is a terminal that a person watches.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// The characters that fit into a line of standard output; nil where it is no terminal.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Whether messages may be coloured: on a terminal, unless `NO_COLOR` holds anything or the terminal is dumb.
  static func showsColor(_ environment: [String: String]) -> Bool {
    isWatched && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
