/// Some elements drawn without replacement, and the others, both in their order.
///
/// Source: Knuth, *The Art of Computer Programming*, volume 2, 3.4.2, algorithm S.
struct RandomSubset<Element: Sendable>: Sendable {
  private(set) var chosen: [Element] = []
  private(set) var others: [Element] = []

  /// Draws a share of the elements, at least one; all of them without a draw where the share is 1.
  init(of elements: [Element], share: Double, using generator: inout SeededGenerator) {
    let wanted = max(1, Int((share * Double(elements.count)).rounded()))
    guard wanted < elements.count else {
      chosen = elements
      return
    }
    chosen.reserveCapacity(wanted)
    others.reserveCapacity(elements.count - wanted)
    for (index, element) in elements.enumerated() {
      if generator.integer(below: elements.count - index) < wanted - chosen.count {
        chosen.append(element)
      } else {
        others.append(element)
      }
    }
  }
}
