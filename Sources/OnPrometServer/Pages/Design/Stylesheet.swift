#if Server
  import Crypto
  import Foundation

  /// The one style sheet of the pages: small parts, joined in the order in which they may override each other.
  enum Stylesheet {
    /// The whole sheet.
    static let text = [tokens, base, frame, controls, cards, progress, tables, charts, tree, motion].joined(
      separator: "\n")

    /// Changes with the sheet, so that browsers may keep one for good.
    static let version = SHA256.hash(data: Data(text.utf8)).prefix(8).map { String($0, radix: 16) }.joined()

    /// Where it is served.
    static let path = "/style.css"
  }
#endif
