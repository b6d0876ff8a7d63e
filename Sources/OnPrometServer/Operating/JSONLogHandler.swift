#if Server
  import Foundation
  import Logging

  /// Log lines as JSON, one object a line, for programs that gather them.
  ///
  /// `time`, `level`, `label` and `message` beside the metadata under their own names. What names a person has no place in
  /// them: whoever logs gives templates of paths and counts.
  package struct JSONLogHandler: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]

    private let label: String
    private let clock: @Sendable () -> Date
    private let write: @Sendable (String) -> Void

    /// Creates a handler.
    /// - Parameters:
    ///   - label: Which part of the service speaks.
    ///   - level: What is less severe is left out.
    ///   - clock: The time that lines bear.
    ///   - write: Takes one line, its end included.
    package init(
      label: String, level: Logger.Level, clock: @escaping @Sendable () -> Date,
      write: @escaping @Sendable (String) -> Void
    ) {
      self.label = label
      logLevel = level
      self.clock = clock
      self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
      var members = metadata.merging(event.metadata ?? [:]) { _, own in own }.mapValues { "\($0)" }
      members["time"] = clock().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      members["level"] = event.level.rawValue
      members["label"] = label
      members["message"] = event.message.description
      guard let line = try? encoder.encode(members) else { return }
      write(String(decoding: line, as: UTF8.self) + "\n")
    }

    private var encoder: JSONEncoder {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return encoder
    }
  }
#endif
