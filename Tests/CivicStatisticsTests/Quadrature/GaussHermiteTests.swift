import CivicStatistics
import Foundation
import Testing

@Suite("Gauss–Hermite quadrature")
struct GaussHermiteTests {
  struct Reference: Sendable {
    let count: Int
    let nodes: [Double]
    let weights: [Double]
  }

  // The lower half of numpy 2's polynomial.hermite_e.hermegauss, weights divided by their sum.
  static let references = [
    Reference(count: 1, nodes: [0], weights: [1]),
    Reference(count: 2, nodes: [-1], weights: [0.5]),
    Reference(count: 3, nodes: [-1.7320508075688774, 0], weights: [0.1666666666666666, 0.6666666666666669]),
    Reference(
      count: 5, nodes: [-2.8569700138728056, -1.355626179974266, 0],
      weights: [0.011257411327720677, 0.22207592200561257, 0.5333333333333335]),
    Reference(
      count: 9, nodes: [-4.512745863399783, -3.20542900285647, -2.07684797867783, -1.0232556637891326, 0],
      weights: [
        2.2345844007746607e-05, 0.0027891413212317692, 0.04991640676521782, 0.24409750289493953, 0.40634920634920635,
      ]),
    Reference(
      count: 20,
      nodes: [
        -7.619048541679758, -6.510590157013654, -5.5787388058932015, -4.734581334046055, -3.9439673506573163,
        -3.1890148165533896, -2.458663611172368, -1.7452473208141268, -1.042945348802751, -0.3469641570813559,
      ],
      weights: [
        1.2578006724379264e-13, 2.4820623623151797e-10, 6.127490259982928e-08, 4.4021210902308646e-06,
        0.00012882627996192942, 0.0018301031310804924, 0.013997837447100996, 0.06150637206397696,
        0.16173933398400003, 0.2607930634495548,
      ]),
  ]

  @Test("nodes and weights agree with numpy", arguments: references)
  func reference(_ reference: Reference) {
    let rule = GaussHermite(nodes: reference.count)
    #expect(rule.nodes.count == reference.count)
    for (index, node) in reference.nodes.enumerated() {
      let mirror = reference.count - 1 - index
      #expect(abs(rule.nodes[index] - node) < 1e-14 * max(1, abs(node)))
      #expect(abs(rule.weights[index] / reference.weights[index] - 1) < 1e-12)
      #expect(rule.nodes[mirror] == -rule.nodes[index] && abs(rule.weights[mirror] / rule.weights[index] - 1) < 1e-13)
    }
  }

  // scipy 1.17.1, special.roots_hermitenorm: the outermost node and the one next to the middle.
  @Test(
    "many nodes are found too",
    arguments: [
      (64, -14.886186143339453, 3.1231879651081817e-49, -0.19558891056727556, 0.1531083163618968),
      (200, -27.34982775226613, 1.257631331355376e-163, -0.1109336043783724, 0.08796970496605197),
    ])
  func many(count: Int, outerNode: Double, outerWeight: Double, innerNode: Double, innerWeight: Double) {
    let rule = GaussHermite(nodes: count)
    #expect(abs(rule.nodes[0] / outerNode - 1) < 1e-13 && abs(rule.weights[0] / outerWeight - 1) < 1e-9)
    let inner = count / 2 - 1
    #expect(abs(rule.nodes[inner] / innerNode - 1) < 1e-12 && abs(rule.weights[inner] / innerWeight - 1) < 1e-12)
    #expect(zip(rule.nodes, rule.nodes.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("moments of the normal distribution are exact up to degree 2n − 1", arguments: 1...20)
  func moments(count: Int) {
    let rule = GaussHermite(nodes: count)
    var expected = 1.0
    for degree in stride(from: 0, to: 2 * count, by: 2) {
      let moment = rule.expectation { pow($0, Double(degree)) }
      #expect(abs(moment / expected - 1) < 1e-12)
      #expect(abs(rule.expectation { pow($0, Double(degree + 1)) }) < 1e-12 * expected * Double(degree + 1))
      expected *= Double(degree + 1)
    }
  }

  // mpmath 1.3.0, adaptive quadrature with 30 digits.
  @Test(
    "a keep probability is averaged over a shared shock",
    arguments: [
      (1.0, 0.3, 0.727090837902565036, 1e-14), (-2, 1, 0.155462518530123483, 1e-9),
      (0.5, 2, 0.575242531737633507, 1e-5),
    ])
  func logistic(logit: Double, deviation: Double, expected: Double, tolerance: Double) {
    let rule = GaussHermite(nodes: 20)
    #expect(abs(rule.expectation { 1 / (1 + exp(-logit - deviation * $0)) } - expected) < tolerance)
  }
}
