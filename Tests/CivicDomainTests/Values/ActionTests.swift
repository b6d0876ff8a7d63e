import CivicDomain
import Foundation
import Testing

@Suite struct ActionTests {
  private static let refused: [(field: String, make: @Sendable () throws -> Action)] = [
    ("id", { try Action(id: "", title: "Beach") }),
    ("title", { try Action(id: "a", title: "") }),
    ("organization", { try Action(id: "a", title: "Beach", organization: "sea", initiator: "ana") }),
    ("themes", { try Action(id: "a", title: "Beach", themes: [Interest("sea", weight: .nan)]) }),
    ("promises_needed", { try Action(id: "a", title: "Beach", promisesNeeded: -1) }),
    ("ends_at", { try Action(id: "a", title: "Beach", span: TimeSpan(start: .distantFuture, end: .distantPast)) }),
    ("hours", { try Action(id: "a", title: "Beach", hours: .infinity) }),
    ("minimum", { try Action(id: "a", title: "Beach", minimum: 11, capacity: 10) }),
    ("minimum", { try Action(id: "a", title: "Beach", minimum: 11, pledgeLimit: 10) }),
    ("target", { try Action(id: "a", title: "Beach", target: 0) }),
    ("capacity", { try Action(id: "a", title: "Beach", capacity: -1) }),
    ("pledge_limit", { try Action(id: "a", title: "Beach", pledgeLimit: Int(Int32.max) + 1) }),
    ("campaign_weight", { try Action(id: "a", title: "Beach", campaignWeight: -1) }),
    ("impact_value", { try Action(id: "a", title: "Beach", impactValue: .nan) }),
    ("minimum_age", { try Action(id: "a", title: "Beach", minimumAge: -1) }),
  ]

  @Test(arguments: refused.indices) func refusalsNameTheField(number: Int) {
    let (field, make) = Self.refused[number]
    let error = #expect(throws: FieldError.self) { try make() }
    #expect(error?.field == field)
  }

  @Test(arguments: [(nil, nil, nil), (10, nil, 10), (nil, 12, 12), (10, 12, 12)] as [(Int?, Int?, Int?)])
  func promisesAreLimitedByThePledgeLimitElseTheCapacity(capacity: Int?, limit: Int?, expected: Int?) throws {
    #expect(try Action(id: "a", title: "Beach", capacity: capacity, pledgeLimit: limit).promiseLimit == expected)
  }

  @Test(
    arguments: [
      (3.0, 8.0, 3.0), (nil, 8, 8), (nil, 12, 12), (nil, 12.5, nil), (nil, 0.1, 0.25), (0, nil, 0.25), (nil, nil, nil),
    ] as [(Double?, Double?, Double?)])
  func hoursAreGivenElseTheDurationUpToTwelve(hours: Double?, duration: Double?, expected: Double?) throws {
    let start = Date(timeIntervalSince1970: 1.7e9)
    let span = TimeSpan(start: start, end: duration.map { start.addingTimeInterval($0 * 3600) })
    let known = try Action(id: "a", title: "Beach", span: span, hours: hours).knownHours
    #expect(known == expected)
  }
}
