#if Server
  import Foundation
  import Logging

  extension ServiceSettings {
    /// The log that the settings ask for, on standard error.
    package func logger() -> Logger {
      Logger(label: "onpromet") { label in
        switch logFormat {
        case .text:
          var handler = StreamLogHandler.standardError(label: label)
          handler.logLevel = logLevel
          return handler
        case .json:
          return JSONLogHandler(label: label, level: logLevel, clock: { Date() }) { line in
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
          }
        }
      }
    }
  }
#endif
