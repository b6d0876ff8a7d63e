#if Server
  /// The shape of a value of JSON: what the contract says about it, and what a request is checked against.
  package indirect enum Shape: Sendable {
    /// Any value.
    case any
    /// `true` or `false`.
    case boolean
    /// A whole number between two bounds, both included.
    case integer(from: Int, to: Int)
    /// A number between two bounds, both included.
    case number(from: Double, to: Double)
    /// A text.
    case text(TextShape)
    /// One of a closed list of texts.
    case choice([String])
    /// A list of values of a shape, at most so many.
    case list(of: Shape, atMost: Int)
    /// An object of fields; others are refused.
    case object([Field])
    /// An object whose members all have a shape.
    case dictionary(of: Shape)
    /// A value of the shape, or null.
    case optional(Shape)
    /// A shape that has a name in the contract.
    case named(String, Shape)

    /// A member of an object.
    package struct Field: Sendable {
      package let name: String
      package let shape: Shape
      package let isRequired: Bool
      package let summary: String

      package init(_ name: String, _ shape: Shape, required isRequired: Bool = false, _ summary: String = "") {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.summary = summary
      }
    }

    /// A whole number that is not negative.
    package static let count = Shape.integer(from: 0, to: Int(Int32.max))
    /// Text that a person reads.
    package static let prose = Shape.text(TextShape(.prose, longest: 20_000))
    /// An identifier or a code.
    package static let identifier = Shape.text(TextShape(.word, longest: 200))
  }

  /// What a text looks like.
  package struct TextShape: Sendable {
    /// What may stand in it.
    package enum Rule: Sendable {
      /// Anything but NUL, and more than space.
      case prose
      /// The same without space around it.
      case word
      /// A word that can stand in a list: no semicolon.
      case item
      /// Signs of ASCII that can be seen.
      case visible
      /// What a regular expression (ECMA 262) says; the field's own reader checks it.
      case written(pattern: String)
    }

    package let rule: Rule
    /// The longest, in Unicode scalars.
    package let longest: Int
    /// Texts that are accepted.
    package let examples: [String]

    package init(_ rule: Rule, longest: Int, examples: [String] = []) {
      self.rule = rule
      self.longest = longest
      self.examples = examples
    }

    /// The rule as a regular expression (ECMA 262).
    package var pattern: String {
      switch rule {
      case .prose: #"^[^\u0000]*[^\u0000-\u0020][^\u0000]*$"#
      case .word: #"^[^\u0000-\u0020]([^\u0000]*[^\u0000-\u0020])?$"#
      case .item: #"^[^\u0000-\u0020;]([^\u0000;]*[^\u0000-\u0020;])?$"#
      case .visible: "^[!-~]+$"
      case .written(let pattern): pattern
      }
    }

    /// Whether a text follows the rule and is not too long.
    func accepts(_ text: String) -> Bool {
      guard text.unicodeScalars.count <= longest else { return false }
      let bytes = text.utf8
      guard let first = bytes.first, let last = bytes.last, !bytes.contains(0) else { return false }
      return switch rule {
      case .prose: bytes.contains { $0 > 0x20 }
      case .word: first > 0x20 && last > 0x20
      case .item: first > 0x20 && last > 0x20 && !bytes.contains(UInt8(ascii: ";"))
      case .visible: bytes.allSatisfy { (0x21...0x7E).contains($0) }
      case .written: true
      }
    }
  }
#endif
