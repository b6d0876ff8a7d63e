import CivicStatistics
import Foundation
import Testing

@Suite("Families of counts")
struct CountFamiliesTests {
  enum Family: Sendable, Hashable {
    case poisson(mean: Double)
    case binomial(n: Int, p: Double)
    case negativeBinomial(mean: Double, shape: Double)
    case betaBinomial(n: Int, mean: Double, precision: Double)

    func distribution() throws -> CountDistribution {
      switch self {
      case .poisson(let mean): try .poisson(mean: mean)
      case .binomial(let n, let p): try .binomial(n: n, p: p)
      case .negativeBinomial(let mean, let shape): try .negativeBinomial(mean: mean, shape: shape)
      case .betaBinomial(let n, let mean, let precision): try .betaBinomial(n: n, mean: mean, precision: precision)
      }
    }

    /// The textbook moments.
    var moments: (mean: Double, variance: Double) {
      switch self {
      case .poisson(let mean): (mean, mean)
      case .binomial(let n, let p): (Double(n) * p, Double(n) * p * (1 - p))
      case .negativeBinomial(let mean, let shape): (mean, mean + mean * mean / shape)
      case .betaBinomial(let n, let mean, let precision):
        (
          Double(n) * mean,
          Double(n) * mean * (1 - mean) * (1 + (Double(n) - 1) / (precision + 1))
        )
      }
    }
  }

  // mpmath 1.3.0, 50 digits.
  static let references: [(Family, [Int: Double])] = [
    (.poisson(mean: 0.3), [0: 0.74081822068171787429, 1: 0.22224546620451535406, 5: 1.5001568968804784179e-5]),
    (
      .poisson(mean: 3),
      [
        0: 0.049787068367863942979, 3: 0.22404180765538774341, 10: 0.00081015117946814317928,
        25: 2.719582534683549455e-15,
      ]
    ),
    (
      .poisson(mean: 1000),
      [
        800: 6.5831516418805085782e-12, 1000: 0.012614611348721499718, 1003: 0.012539237914382717716,
        1200: 7.9926428488435707987e-11,
      ]
    ),
    (
      .poisson(mean: 1e6),
      [995000: 1.4596440994146676393e-9, 1_000_000: 0.0003989422471562440297, 1_004_000: 1.3499278269903635568e-7]
    ),
    (.binomial(n: 10, p: 0.3), [0: 0.02824752490000000448, 3: 0.266827932, 10: 5.9048999999999978147e-6]),
    (
      .binomial(n: 1000, p: 0.01),
      [0: 0.000043171247410658241911, 10: 0.12574021112620737993, 40: 3.5879107132009602016e-13]
    ),
    (
      .binomial(n: 100_000, p: 0.37),
      [36500: 0.000012164257846970630466, 37000: 0.002612989944029549175, 37700: 7.2863972931457414751e-8]
    ),
    (
      .negativeBinomial(mean: 3, shape: 0.5),
      [
        0: 0.37796447300922722721, 1: 0.16198477414681166881, 10: 0.014255475942777809813,
        60: 2.6429458849189643785e-6,
      ]
    ),
    (
      .negativeBinomial(mean: 12, shape: 4),
      [0: 0.00390625, 9: 0.064525902271270751953, 12: 0.056299766292795538902, 50: 0.000051822855951005628107]
    ),
    (
      .negativeBinomial(mean: 0.7, shape: 0.05),
      [0: 0.87336430301603006795, 1: 0.040757000807414738444, 30: 0.00022352193940773488027]
    ),
    (
      .negativeBinomial(mean: 500, shape: 20),
      [300: 0.00069186359918164516599, 500: 0.0034843854862745376599, 900: 0.000032141788006486965526]
    ),
    (
      .betaBinomial(n: 5, mean: 0.7, precision: 3),
      [0: 0.037605750000000012238, 3: 0.18111750000000001435, 5: 0.32950674999999993842]
    ),
    (
      .betaBinomial(n: 20, mean: 0.5, precision: 0.2),
      [
        0: 0.35827041037598568866, 1: 0.037515226217380702454, 10: 0.0087865985971087276586,
        20: 0.35827041037598568866,
      ]
    ),
    (
      .betaBinomial(n: 12, mean: 0.9, precision: 1.05),
      [0: 0.010223934336103169542, 6: 0.016510274651400935264, 11: 0.076110702768274360722, 12: 0.72154154330717254529]
    ),
    (
      .betaBinomial(n: 200, mean: 0.4, precision: 30),
      [20: 0.000024514018889114090203, 80: 0.02061066908780300634, 150: 0.00002319590049989374525]
    ),
    (
      .betaBinomial(n: 30, mean: 0.5, precision: 0.0001),
      [0: 0.49990097148352537502, 15: 3.3330966582953338265e-6, 30: 0.49990097148352537502]
    ),
  ]

  @Test("masses agree with high-precision references", arguments: references)
  func masses(_ family: Family, _ masses: [Int: Double]) throws {
    let distribution = try family.distribution()
    for (count, mass) in masses {
      #expect(abs(distribution.probability(of: count) - mass) < 1e-14)
      #expect(abs(distribution.probability(of: count) / mass - 1) < 1e-11, "small masses keep their digits")
    }
  }

  @Test("moments are those of the textbook", arguments: references.map(\.0))
  func moments(_ family: Family) throws {
    let distribution = try family.distribution()
    #expect(abs(distribution.mean / family.moments.mean - 1) < 1e-12)
    #expect(abs(distribution.variance / family.moments.variance - 1) < 1e-10)
    #expect(abs(distribution.masses.reduce(0, +) - 1) < 1e-13)
  }

  @Test(
    "extreme parameters end in their limits",
    arguments: [
      (Family.poisson(mean: 0), CountDistribution.certain(0)),
      (.poisson(mean: 1e-300), .certain(0)),
      (.binomial(n: 0, p: 0.5), .certain(0)),
      (.binomial(n: 9, p: 0), .certain(0)),
      (.binomial(n: 9, p: 1), .certain(9)),
      (.negativeBinomial(mean: 0, shape: 1), .certain(0)),
      (.betaBinomial(n: 9, mean: 0, precision: 1), .certain(0)),
      (.betaBinomial(n: 9, mean: 1, precision: 1), .certain(9)),
      (.betaBinomial(n: 0, mean: 0.5, precision: 1), .certain(0)),
    ])
  func limits(_ family: Family, _ limit: CountDistribution) throws {
    #expect(try family.distribution() == limit)
  }

  @Test("a fate shared by nobody is binomial, one shared by all is all or none")
  func betaBinomialLimits() throws {
    let free = try CountDistribution.betaBinomial(n: 12, mean: 0.3, precision: 1e12)
    let binomial = try CountDistribution.binomial(n: 12, p: 0.3)
    let together = try CountDistribution.betaBinomial(n: 12, mean: 0.3, precision: 1e-13)
    for count in 0...12 {
      #expect(abs(free.probability(of: count) - binomial.probability(of: count)) < 1e-11)
    }
    #expect(abs(together.probability(of: 12) - 0.3) < 1e-12)
    #expect(abs(together.probability(of: 0) - 0.7) < 1e-12)
  }

  @Test("a beta-binomial count mirrored is a beta-binomial count", arguments: [0.01, 0.6, 1, 1.7, 40])
  func mirrored(precision: Double) throws {
    let left = try CountDistribution.betaBinomial(n: 25, mean: 0.35, precision: precision)
    let right = try CountDistribution.betaBinomial(n: 25, mean: 0.65, precision: precision)
    for count in 0...25 {
      #expect(abs(left.probability(of: count) - right.probability(of: 25 - count)) < 1e-14)
    }
  }

  @Test(
    "parameters out of their range are named",
    arguments: [
      (Family.poisson(mean: -1), CountDistributionError.Parameter.mean),
      (.poisson(mean: .nan), .mean), (.poisson(mean: .infinity), .mean),
      (.binomial(n: -1, p: 0.5), .trials), (.binomial(n: 3, p: 1.5), .probability),
      (.binomial(n: 3, p: .nan), .probability),
      (.negativeBinomial(mean: -1, shape: 1), .mean), (.negativeBinomial(mean: 1, shape: 0), .shape),
      (.negativeBinomial(mean: 1, shape: .nan), .shape),
      (.betaBinomial(n: -1, mean: 0.5, precision: 1), .trials),
      (.betaBinomial(n: 3, mean: 1.1, precision: 1), .meanShare),
      (.betaBinomial(n: 3, mean: 0.5, precision: 0), .precision),
      (.betaBinomial(n: 3, mean: 0.5, precision: .infinity), .precision),
    ])
  func refused(_ family: Family, _ parameter: CountDistributionError.Parameter) {
    let error = #expect(throws: CountDistributionError.self) { try family.distribution() }
    guard case .parameterOutOfRange(let named, _) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(named == parameter)
  }

  @Test(
    "supports that no memory should hold are refused",
    arguments: [
      Family.poisson(mean: 1e300), .binomial(n: .max, p: 0.5), .negativeBinomial(mean: 1e12, shape: 1e-6),
      .betaBinomial(n: 1 << 40, mean: 0.5, precision: 1),
    ])
  func tooLarge(_ family: Family) {
    #expect(throws: CountDistributionError.supportTooLarge) { try family.distribution() }
  }
}
