#if Server
  import Foundation
  import NIOCore

  /// The fields of a form, in the order in which they came.
  struct PageForm: Sendable {
    private let fields: [URLQueryItem]

    /// Reads `application/x-www-form-urlencoded`; what cannot be read is no field.
    init(_ bytes: ByteBuffer) {
      let text = String(buffer: bytes).replacing("+", with: "%20")
      fields = URLComponents(string: "?" + text)?.queryItems ?? []
    }

    /// What was typed into a field, without the spaces around it; nil for nothing.
    subscript(name: String) -> String? {
      all(name).first.flatMap { text in
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
      }
    }

    /// Every value of a field that may be chosen several times.
    func all(_ name: String) -> [String] {
      fields.filter { $0.name == name }.compactMap(\.value)
    }
  }
#endif
