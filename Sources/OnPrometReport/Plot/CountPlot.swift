import CivicDomain
import CivicStatistics

/// A bar chart of how many will come: a bar for each count, the range of eight times out of ten darker, and the numbers that matter
/// to the organizer as dashed lines.
struct CountPlot {
  /// A number that matters, with its name.
  struct Mark {
    var count: Int
    var label: String
  }

  var title: String
  var description: String
  var axis: String
  var counts: CountDistribution
  var marks: [Mark]
  var language: Language

  var frame = PlotFrame.document(right: 856)

  /// The chart as an SVG document.
  var document: String {
    var drawing = frame.drawing(title: title, description: description, language: language)
    let scale = Scale(counts: counts, marks: marks.map(\.count), left: frame.left, right: frame.right)
    let highest = counts.masses.max() ?? 1
    drawShares(highest: highest, on: &drawing)
    drawBars(scale, highest: highest, on: &drawing)
    drawCounts(scale, on: &drawing)
    drawMarks(scale, on: &drawing)
    return drawing.document
  }

  private func drawBars(_ scale: Scale, highest: Double, on drawing: inout SVGDrawing) {
    let (low, high) = (counts.quantile(0.1), counts.quantile(0.9))
    for count in scale.range {
      let share = counts.probability(of: count)
      let tall = share / highest * (frame.bottom - frame.top)
      guard tall >= 0.05 else { continue }
      drawing.rectangle(
        x: scale.x(count) - scale.bar / 2, y: frame.bottom - tall, width: scale.bar, height: tall,
        fill: (low...high).contains(count) ? "#1d6fa3" : "#a9cbe0",
        hint: language.text(fr: "\(count) : \(language.percent(share))", en: "\(count): \(language.percent(share))"))
    }
  }

  private func drawCounts(_ scale: Scale, on drawing: inout SVGDrawing) {
    drawing.line(from: (frame.left, frame.bottom), to: (frame.right, frame.bottom), color: "#57606a")
    for count in scale.ticks {
      drawing.text(
        language.number(count), x: scale.x(count), y: frame.bottom + 20, size: 12, anchor: .middle, color: "#57606a")
    }
    drawing.text(
      axis, x: (frame.left + frame.right) / 2, y: frame.bottom + 44, size: 13, anchor: .middle, color: "#57606a")
  }

  private func drawShares(highest: Double, on drawing: inout SVGDrawing) {
    for part in [0.5, 1] {
      let y = frame.bottom - part * (frame.bottom - frame.top)
      drawing.line(from: (frame.left, y), to: (frame.right, y), color: "#d8dee4")
      drawing.text(
        language.percent(highest * part), x: frame.left - 8, y: y + 4, size: 12, anchor: .end, color: "#57606a")
    }
  }

  private func drawMarks(_ scale: Scale, on drawing: inout SVGDrawing) {
    for (index, mark) in marks.enumerated() {
      let x = scale.x(mark.count)
      let y = frame.top - 8 + Double(index % 2) * 16
      drawing.line(from: (x, frame.top - 4), to: (x, frame.bottom), color: "#b3261e", width: 1.5, dashes: "5 4")
      drawing.text(
        label(of: mark), x: x + (x > frame.right - 120 ? -6 : 6), y: y, size: 12,
        anchor: x > frame.right - 120 ? .end : .start, color: "#b3261e")
    }
  }

  private func label(of mark: Mark) -> String {
    let count = language.number(mark.count)
    return language.text(fr: "\(mark.label) : \(count)", en: "\(mark.label): \(count)")
  }

  /// Where counts stand on the horizontal axis: all that matters of the law, and the marks.
  private struct Scale {
    let range: ClosedRange<Int>
    let left: Double
    let step: Double

    init(counts: CountDistribution, marks: [Int], left: Double, right: Double) {
      let first = min(counts.quantile(0.0005), marks.min() ?? .max)
      let last = max(counts.quantile(0.9995), marks.max() ?? 0)
      range = max(0, first - 1)...(last + 1)
      self.left = left
      step = (right - left) / Double(range.count)
    }

    var bar: Double { max(0.5, step - (step > 4 ? 2 : 0)) }

    /// About ten round numbers.
    var ticks: [Int] {
      let steps = [1, 2, 5].flatMap { base in (0..<8).map { power in base * Int(repeating: 10, power: power) } }
      let tick = steps.sorted().first { range.count / $0 <= 12 } ?? range.count
      return range.filter { $0.isMultiple(of: tick) }
    }

    func x(_ count: Int) -> Double { left + (Double(count - range.lowerBound) + 0.5) * step }
  }
}

extension Int {
  /// A power of a base.
  fileprivate init(repeating base: Int, power: Int) {
    self = (0..<power).reduce(1) { product, _ in product * base }
  }
}
