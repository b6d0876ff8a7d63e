import CivicStatistics
import Foundation
import Testing

@Suite("Poisson-binomial counts")
struct PoissonBinomialTests {
  /// p_i = ((7919 i + 13) mod 10007 + ½) / 10008 / divisor: spread evenly, and known to the last bit everywhere.
  static func probabilities(_ n: Int, divisor: Double = 1) -> [Double] {
    (0..<n).map { index in
      let scrambled = Double((index * 7919 + 13) % 10007)
      return (scrambled + 0.5) / 10008 / divisor
    }
  }

  struct Reference: Sendable, CustomTestStringConvertible {
    let n: Int
    let divisor: Double
    let mean: Double
    let variance: Double
    let masses: [Int: Double]

    var testDescription: String { "n \(n), probabilities below \(1 / divisor)" }
  }

  // Products of the exact binary probabilities in Python's integers, scaled by 2^200.
  static let references = [
    Reference(
      n: 12, divisor: 1, mean: 6.244404476418865, variance: 1.87402491076683,
      masses: [
        0: 3.183252728315483e-06, 1: 0.000148853453430728, 4: 0.077517503702858, 6: 0.2822268484302031,
        7: 0.2520782809012651, 10: 0.005547440421916519,
      ]),
    Reference(
      n: 100, divisor: 1, mean: 50.29286570743405, variance: 16.651641007338014,
      masses: [
        25: 2.2850525233722372e-10, 37: 0.00047416443778637666, 45: 0.042235826601725715, 50: 0.09736209833278296,
        54: 0.0647715778842594, 62: 0.0015739507982253222, 74: 2.620158055049964e-09,
      ]),
    Reference(
      n: 1000, divisor: 1, mean: 500.6548760991207, variance: 166.60592013998712,
      masses: [
        422: 2.524939586112184e-10, 461: 0.00027532160324172304, 487: 0.01766406664563607, 500: 0.030863153561915747,
        512: 0.021005775902742444, 538: 0.00046963036573949513, 577: 7.415818848267185e-10,
      ]),
    Reference(
      n: 10000, divisor: 1, mean: 5000.148581135092, variance: 1666.7394167200212,
      masses: [
        4755: 1.4385953422390656e-10, 4877: 0.00010329991297150904, 4959: 0.005880104736917021,
        5000: 0.009771625675398733, 5040: 0.006068395851890531, 5122: 0.00011363292650366276,
        5244: 1.7401081713578423e-10,
      ]),
    Reference(
      n: 100, divisor: 50, mean: 1.005857314148681, variance: 0.9924008242686426,
      masses: [0: 0.36325369645468436, 1: 0.3703441765189537, 3: 0.061614368499417364, 6: 0.000461877114098306]),
    Reference(
      n: 10000, divisor: 50, mean: 100.00297162270184, variance: 98.6696079569358,
      masses: [
        40: 3.579832722429946e-12, 70: 0.00029336640036693533, 90: 0.025013484646928794, 100: 0.04012941237549129,
        109: 0.025819330432167747, 129: 0.0007132523135833465, 159: 1.0099130904911852e-08,
      ]),
  ]

  @Test("masses and moments agree with exact arithmetic within 1e-14", arguments: references)
  func reference(_ reference: Reference) throws {
    let probabilities = Self.probabilities(reference.n, divisor: reference.divisor)
    let count = try CountDistribution.poissonBinomial(probabilities: probabilities)
    for (k, mass) in reference.masses {
      #expect(abs(count.probability(of: k) - mass) < 1e-14)
    }
    #expect(abs(count.mean - reference.mean) < 1e-13 * reference.mean)
    #expect(abs(count.variance - reference.variance) < 1e-12 * reference.variance)
  }

  @Test("every subset of people is counted", arguments: 0...12)
  func bruteForce(n: Int) throws {
    let probabilities = Self.probabilities(n)
    var masses = [Double](repeating: 0, count: n + 1)
    for subset in 0..<(1 << n) {
      let probability = probabilities.enumerated().reduce(1.0) { product, person in
        product * (subset >> person.offset & 1 == 1 ? person.element : 1 - person.element)
      }
      masses[subset.nonzeroBitCount] += probability
    }
    let count = try CountDistribution.poissonBinomial(probabilities: probabilities)
    for k in 0...n {
      #expect(abs(count.probability(of: k) - masses[k]) < 1e-15)
    }
  }

  @Test(
    "sizes around those of the inner loops give the same as adding people one by one",
    arguments: [
      1, 2, 3, 15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 127, 129, 255, 257, 500,
    ])
  func oneByOne(n: Int) throws {
    let probabilities = Self.probabilities(n)
    var masses = [1.0]
    for p in probabilities {
      masses = (0...masses.count).map { k in
        (k < masses.count ? masses[k] * (1 - p) : 0) + (k > 0 ? masses[k - 1] * p : 0)
      }
    }
    let count = try CountDistribution.poissonBinomial(probabilities: probabilities)
    for k in 0...n {
      #expect(abs(count.probability(of: k) - masses[k]) < 1e-15)
    }
  }

  @Test(
    "thousands of people give the same as the sum of their hundreds",
    arguments: [(4096, 1.0), (5001, 1), (5001, 40), (20_000, 3), (20_000, 5000), (100_000, 1)])
  func thousands(n: Int, divisor: Double) throws {
    let probabilities = Self.probabilities(n, divisor: divisor)
    let count = try CountDistribution.poissonBinomial(probabilities: probabilities)
    let hundreds = try stride(from: 0, to: n, by: 500).map {
      try CountDistribution.poissonBinomial(probabilities: Array(probabilities[$0..<min($0 + 500, n)]))
    }
    let sum = CountDistribution.sum(of: hundreds)
    let errors = sum.support.map { abs(sum.probability(of: $0) - count.probability(of: $0)) }
    #expect(errors.allSatisfy { $0 < 1e-14 })
    #expect(1 - count.probability(atLeast: sum.lowerBound) < 1e-14)
    #expect(count.probability(atLeast: sum.upperBound + 1) < 1e-14)
  }

  @Test("thousands who are certain to come, or not to, only shift the count")
  func certainThousands() throws {
    let certain = Array(repeating: 1.0, count: 5000)
    #expect(try CountDistribution.poissonBinomial(probabilities: certain) == .certain(5000))
    #expect(try CountDistribution.poissonBinomial(probabilities: certain.map { 1 - $0 }) == .certain(0))
    let one = try CountDistribution.poissonBinomial(probabilities: certain + [0.25])
    #expect(one.support == 5000...5001)
    #expect(abs(one.probability(of: 5001) - 0.25) < 1e-14)
  }

  @Test("those who are certain to come, or not to, only shift the count")
  func certainty() throws {
    let count = try CountDistribution.poissonBinomial(probabilities: [1, 0.5, 0, 1, 1])
    #expect(count == (try CountDistribution(lowerBound: 3, masses: [1, 1])))
    #expect(try CountDistribution.poissonBinomial(probabilities: Array(repeating: 1, count: 100)) == .certain(100))
    #expect(try CountDistribution.poissonBinomial(probabilities: Array(repeating: 0, count: 100)) == .certain(0))
    #expect(try CountDistribution.poissonBinomial(probabilities: []) == .certain(0))
  }

  @Test("equal probabilities give the binomial distribution")
  func binomial() throws {
    let sum = try CountDistribution.poissonBinomial(probabilities: Array(repeating: 0.3, count: 1000))
    let binomial = try CountDistribution.binomial(n: 1000, p: 0.3)
    for k in 0...1000 {
      #expect(abs(sum.probability(of: k) - binomial.probability(of: k)) < 1e-14)
    }
  }

  @Test("what is no probability is named", arguments: [-0.1, 1.1, .infinity, -.infinity])
  func refused(value: Double) {
    #expect(throws: CountDistributionError.probabilityOutOfRange(value, index: 2)) {
      try CountDistribution.poissonBinomial(probabilities: [0.5, 0.5, value, 7])
    }
  }

  @Test("a probability that is not a number is refused")
  func notANumber() {
    #expect(throws: CountDistributionError.self) {
      try CountDistribution.poissonBinomial(probabilities: [.nan])
    }
  }
}
