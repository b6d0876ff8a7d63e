import CivicDomain
import CivicLeverage
import CivicStatistics
import Testing

/// A small action described in full, so that all of its outcomes can be listed.
struct SmallAction: Sendable, CustomTestStringConvertible {
  /// The weights of the nodes of the shared shock.
  let weights: [Double]
  /// For each node, the keep probability of each place promised so far.
  let keep: [[Double]]
  /// For each node, the keep probability of a place still to be promised.
  let futureKeep: [Double]
  /// The probabilities that 0, 1, 2 … places are still to be promised.
  let future: [Double]
  /// For each node, the keep probability of the citizen in question.
  let citizen: [Double]
  /// The promises needed.
  let needed: Int

  var testDescription: String {
    "\(keep[0].count) promised, \(future.count - 1) to come, \(needed) needed, \(weights.count) nodes"
  }

  /// The law that the table is given.
  func joint() throws -> JointCount {
    let promised = keep[0].count
    let toCome = try CountDistribution(masses: future)
    return JointCount(
      nodes: try weights.indices.map { node in
        let known = try CountDistribution.poissonBinomial(probabilities: keep[node])
        func come(_ more: CountDistribution) throws -> CountDistribution {
          try more.thinned(by: futureKeep[node]).adding(known)
        }
        func come(if event: CountGivenEvent) throws -> CountGivenEvent {
          CountGivenEvent(probability: event.probability, distribution: try come(event.distribution))
        }
        let present = try come(toCome)
        guard needed > 0 else { return JointCount.Node(weight: weights[node], shock: Double(node), present: present) }
        return JointCount.Node(
          weight: weights[node], shock: Double(node), present: present,
          activeWithout: try come(if: toCome.given(atLeast: needed - promised)),
          activeWith: try come(if: toCome.given(atLeast: needed - promised - 1)))
      })
  }

  /// Calls `visit` with the probability, N, M and κ of every outcome there is.
  func forEachOutcome(_ visit: (_ probability: Double, _ come: Int, _ promised: Int, _ kappa: Int) -> Void) {
    let total = future.reduce(0, +)
    for node in weights.indices {
      for more in future.indices {
        let probabilities = keep[node] + Array(repeating: futureKeep[node], count: more)
        for subset in 0..<(1 << probabilities.count) {
          let chance = probabilities.enumerated().reduce(weights[node] * future[more] / total) { product, person in
            product * (subset >> person.offset & 1 == 1 ? person.element : 1 - person.element)
          }
          visit(chance * (1 - citizen[node]), subset.nonzeroBitCount, probabilities.count, 0)
          visit(chance * citizen[node], subset.nonzeroBitCount, probabilities.count, 1)
        }
      }
    }
  }
}

@Suite("What a promise changes")
struct ActionImpactTableTests {
  static let actions: [SmallAction] = [0, 1, 4, 6, 8, 9, 20].flatMap { needed in
    [
      SmallAction(
        weights: [0.2, 0.5, 0.3],
        keep: [[0.2, 0.3, 0.1, 0.6, 0.5], [0.5, 0.6, 0.3, 0.8, 0.7], [0.8, 0.9, 0.5, 0.9, 0.95]],
        futureKeep: [0.3, 0.6, 0.8], future: [0.3, 0.3, 0.2, 0.1, 0.1], citizen: [0.4, 0.7, 0.9], needed: needed),
      SmallAction(
        weights: [0.5, 0.5], keep: [[], []], futureKeep: [0.5, 0.7], future: [0.1, 0.2, 0.3, 0.2, 0.1, 0.1],
        citizen: [0.1, 0.2], needed: needed),
      SmallAction(
        weights: [1], keep: [[0.9, 1, 0, 0.4, 0.6, 0.7, 0.8]], futureKeep: [1], future: [1, 1, 1], citizen: [0.5],
        needed: needed),
    ]
  }

  static let functions = [
    ImpactFunction(curve: .linear, target: 6, usualNumber: 5, hours: 2),
    ImpactFunction(curve: .threshold(5), target: 6, usualNumber: 5, hours: 2),
    ImpactFunction(curve: .power(1.4), minimum: 3, target: 6, capacity: 7, usualNumber: 5, hours: 2),
    ImpactFunction(
      curve: .logistic(midpoint: 4, width: 1) + .steps([.init(count: 2, level: 1), .init(count: 6, level: 3)]),
      capacity: 8, usualNumber: 5, hours: 1.5, declaredValue: 100),
  ]

  @Test("the table agrees with all outcomes listed one by one", arguments: actions, functions)
  func bruteForce(action: SmallAction, function: ImpactFunction) throws {
    var (change, byComing, keep) = (0.0, 0.0, 0.0)
    action.forEachOutcome { probability, come, promised, kappa in
      let before = promised >= action.needed ? function.value(at: come) : 0
      let after = promised + 1 >= action.needed ? function.value(at: come + kappa) : 0
      let stayedHome = promised + 1 >= action.needed ? function.value(at: come) : 0
      change += probability * (after - before)
      byComing += probability * (after - stayedHome)
      keep += probability * Double(kappa)
    }
    let table = ActionImpactTable(function, others: try action.joint())
    let impact = table.marginalImpact(keepProbabilities: action.citizen)
    #expect(abs(impact.keepProbability - keep) < 1e-14)
    #expect(abs(impact.value - change / keep) < 1e-12 * max(1, change / keep))
    #expect(abs(impact.byComing - byComing / keep) < 1e-12 * max(1, byComing / keep))
    #expect(abs(impact.byActivating - (change - byComing) / keep) < 1e-12 * max(1, change / keep))
    #expect(abs(impact.perPromise - change) < 1e-12 * max(1, change))
  }

  @Test("many citizens at once are valued as one by one")
  func batch() throws {
    let table = ActionImpactTable(Self.functions[2], others: try Self.actions[6].joint())
    let citizens = [[0.4, 0.7, 0.9], [0, 0, 0], [1, 0.5, 0.2]]
    let impacts = table.marginalImpacts(keepProbabilities: citizens.flatMap(\.self))
    #expect(impacts == citizens.map { table.marginalImpact(keepProbabilities: $0) })
    #expect(table.marginalImpacts(keepProbabilities: []).isEmpty)
  }

  @Test("without promises needed or a shared shock it is the marginal impact", arguments: functions)
  func independent(function: ImpactFunction) throws {
    let others = try CountDistribution.poisson(mean: 4)
    let impact = ActionImpactTable(function, others: JointCount(independent: others))
      .marginalImpact(keepProbability: 0.3)
    #expect(abs(impact.value / function.outlook(for: others).marginalImpact - 1) < 1e-13)
    #expect(impact.byActivating == 0)
  }

  @Test("who comes when the others do not is worth less than the average of the nodes, where impact accelerates")
  func correlation() throws {
    let joint = JointCount(nodes: [
      .init(weight: 0.5, shock: -1, present: .certain(2)), .init(weight: 0.5, shock: 1, present: .certain(9)),
    ])
    let table = ActionImpactTable(
      ImpactFunction(curve: .power(2), target: 10, usualNumber: 5, hours: 1), others: joint)
    let steady = table.marginalImpact(keepProbabilities: [0.5, 0.5]).value
    #expect(table.marginalImpact(keepProbabilities: [0.9, 0.1]).value < steady)
    #expect(table.marginalImpact(keepProbabilities: [0.1, 0.9]).value > steady)
  }

  @Test("the promise that activates counts even if its author stays at home")
  func activation() throws {
    let others = CountDistribution.certain(9)
    let node = JointCount.Node(
      weight: 1, shock: 0, present: others, activeWithout: CountGivenEvent(probability: 0, distribution: others),
      activeWith: CountGivenEvent(probability: 1, distribution: others))
    let table = ActionImpactTable(
      ImpactFunction(curve: .linear, target: 10, usualNumber: 5, hours: 1), others: JointCount(nodes: [node]))
    let impact = table.marginalImpact(keepProbability: 0.5)
    #expect(abs(impact.perPromiseByActivating - 9) < 1e-14 && abs(impact.perPromiseByComing - 0.5) < 1e-14)
    #expect(abs(impact.value - 19) < 1e-14)
    let absent = table.marginalImpact(keepProbability: 0)
    #expect(absent.value == 0 && abs(absent.perPromise - 9) < 1e-14)
  }

  @Test("promises that cannot be reached leave nothing to change, however many are needed")
  func outOfReach() throws {
    let toCome = try CountDistribution.poisson(mean: 3)
    let node = JointCount.Node(
      weight: 1, shock: 0, present: toCome, activeWithout: toCome.given(atLeast: .max),
      activeWith: toCome.given(atLeast: .max - 1))
    let table = ActionImpactTable(
      ImpactFunction(curve: .linear, target: 10, usualNumber: 5, hours: 1), others: JointCount(nodes: [node]))
    #expect(table.marginalImpact(keepProbability: 0.5).value == 0)
  }
}
