/// A file that cannot be read through.
public enum InputError: Error, Sendable, Hashable {
  /// The system refuses to open or to read it, for the reason given.
  case cannotRead(path: String, reason: String)
  /// A gzip file that ends before its data do.
  case truncatedGzip(path: String)
  /// A gzip file whose data contradict themselves.
  case corruptGzip(path: String)

  /// The file.
  public var path: String {
    switch self {
    case .cannotRead(let path, _), .truncatedGzip(let path), .corruptGzip(let path): path
    }
  }
}
