import CivicStatistics
import Foundation

/// The few choices that a city is made of.
extension SeededGenerator {
  mutating func uniform(_ range: Range<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  mutating func integer(_ range: Range<Int>) -> Int {
    range.lowerBound + integer(below: range.count)
  }

  /// A number from an exponential distribution of this mean, given that it is at most `bound`.
  mutating func exponential(mean: Double, atMost bound: Double) -> Double {
    -mean * log(1 - uniform() * (1 - exp(-bound / mean)))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[integer(below: elements.count)]
  }

  /// An element, an earlier one more often than a later one: weights fall with the square root of the rank.
  mutating func pickEarly<Element>(_ elements: [Element]) -> Element {
    let position = uniform()
    return elements[Int(position * position * Double(elements.count))]
  }

  /// Distinct elements, as many of `count` draws as differ.
  mutating func sample<Element: Hashable>(_ elements: [Element], count: Int) -> [Element] {
    var drawn: [Element] = []
    for _ in 0..<count {
      let element = pickEarly(elements)
      if !drawn.contains(element) { drawn.append(element) }
    }
    return drawn
  }

  /// The value, or nothing with probability `share`: what people leave out.
  mutating func unless<Value>(_ share: Double, _ value: (inout Self) throws -> Value) rethrows -> Value? {
    bernoulli(share) ? nil : try value(&self)
  }
}
