import ArgumentParser
import CivicDomain

/// Numbers separated by commas.
struct NumberList: ExpressibleByArgument {
  let values: [Double]

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
    var seen: Set<Double> = []
    values = numbers.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// The numbers as whole ones.
  var whole: [Int] { values.map { Int($0) } }

  /// Refuses numbers out of a range, and where whole ones are needed all others.
  func require(_ range: ClosedRange<Double>, whole: Bool = false, in option: String, _ language: Language) throws {
    guard let value = values.first(where: { !range.contains($0) || whole && $0 != $0.rounded() }) else { return }
    throw ValidationError(OptionText.outOfRange(option, value, range, whole: whole, language))
  }
}
