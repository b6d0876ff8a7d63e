/// Why a text, or a shape, is no impact curve.
///
/// It holds facts, no sentences: what was found, where, and what would be accepted in the notation of curves.
public struct ImpactCurveError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The text does not follow the notation at this place.
    case syntax
    /// The name is none of a curve.
    case unknownShape
    /// A shape that decreases, or whose numbers are out of range.
    case invalidShape
    /// A factor below 0, or a product of factors out of range.
    case invalidFactor
    /// A product without any curve: a constant.
    case noCurve
    /// A product of two curves.
    case severalCurves
    /// Parentheses nested too deep.
    case tooDeep
  }

  /// What is wrong.
  public let problem: Problem
  /// The offending piece of the text; empty where the text ended too early.
  public let text: String
  /// The 1-based position of `text`, in characters; `nil` for a shape that did not come from a text.
  public let position: Int?
  /// What would be accepted there, in the notation of curves.
  public let accepted: String

  /// Describes a problem.
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - text: The offending piece.
  ///   - position: Where it starts, counted in characters from 1.
  ///   - accepted: What would be accepted there.
  public init(problem: Problem, text: String, position: Int? = nil, accepted: String) {
    self.problem = problem
    self.text = text
    self.position = position
    self.accepted = accepted
  }
}
