import CivicStatistics
import Testing

@Suite("Joint law of those who come and of what is promised")
struct JointCountTests {
  @Test(
    "a count given that it reaches a bound",
    arguments: [
      (-1, 1.0, [1.0, 4, 3, 2], 2), (2, 1, [1, 4, 3, 2], 2), (4, 0.5, [3, 2], 4), (5, 0.2, [2], 5), (6, 0, [1], 5),
    ])
  func given(bound: Int, probability: Double, masses: [Double], lowerBound: Int) throws {
    let event = try CountDistribution(lowerBound: 2, masses: [1, 4, 3, 2]).given(atLeast: bound)
    let expected = try CountDistribution(lowerBound: lowerBound, masses: masses)
    #expect(abs(event.probability - probability) < 1e-15)
    #expect(event.distribution.support == expected.support)
    #expect(abs(event.distribution.mean - expected.mean) < 1e-15)
  }

  @Test("N alone is the mixture over the shared shock")
  func marginal() throws {
    let rain = CountDistribution.certain(2)
    let sun = CountDistribution.certain(6)
    let joint = JointCount(nodes: [
      JointCount.Node(
        weight: 0.25, shock: -1, present: rain, activeWithout: CountGivenEvent(probability: 0.5, distribution: rain),
        activeWith: CountGivenEvent(probability: 1, distribution: rain)),
      JointCount.Node(weight: 0.75, shock: 1, present: sun),
    ])
    #expect(abs(joint.mean - 5) < 1e-15)
    #expect(try joint.present == CountDistribution(lowerBound: 2, masses: [1, 0, 0, 0, 3]))
    #expect(abs(joint.probabilityActive - 0.875) < 1e-15)
    #expect(joint.probabilityActiveWithOneMore == 1)
  }
}
