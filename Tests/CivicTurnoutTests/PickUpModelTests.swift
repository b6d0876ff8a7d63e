import CivicDomain
import CivicTurnout
import Foundation
import Testing

@Suite("Promises still to come follow a Gamma–Poisson law with a stated prior")
struct PickUpModelTests {
  private let now = Date(timeIntervalSince1970: 1_300_000_000)
  private let day = 86_400.0

  private func action(_ id: String, inDays days: Double?, target: Int = 20, mode: String? = nil) throws -> Action {
    try Action(
      id: id, title: id, mode: mode, span: TimeSpan(start: days.map { now + $0 * day }), target: target)
  }

  @Test("far ahead and with nothing promised, the mean is the prior's fill of the reference number")
  func prior() throws {
    let law = FittedPickUpModel().promisesToCome(
      to: try action("a", inDays: 10_000), promised: 0, reference: 20, now: now)
    #expect(abs(law.mean - 0.5 * 20) < 1e-9)
    #expect(law.shape == 4)
  }

  @Test("once promises are closed nothing is to come", arguments: [0.0, -3])
  func closed(days: Double) throws {
    let law = FittedPickUpModel().promisesToCome(
      to: try action("a", inDays: days), promised: 7, reference: 20, now: now)
    #expect(law.mean == 0)
  }

  @Test("one mean lead ahead, the posterior is Gamma(shape + m, shape / (fill · T) + 1 − s) with s = 1 − 1/e")
  func posterior() throws {
    let law = FittedPickUpModel().promisesToCome(
      to: try action("a", inDays: 14), promised: 6, reference: 20, now: now)
    let share = 1 - exp(-1.0)
    #expect(abs(law.mean - share * 10 / (4.0 / 10 + 1 - share)) < 1e-12)
    #expect(law.shape == 10)
  }

  @Test("an unknown date counts as one mean lead ahead")
  func unknownDate() throws {
    let model = FittedPickUpModel()
    #expect(
      abs(
        model.shareToCome(to: try action("a", inDays: nil), now: now)
          - model.shareToCome(to: try action("a", inDays: 14), now: now)) < 1e-12)
  }

  @Test("the fill is learned from past actions with recorded promises, and pooled by mode")
  func pooling() throws {
    let past = try (0..<10).map { try action("p\($0)", inDays: -30, mode: $0 < 5 ? "busy" : "quiet") }
    let silent = try action("silent", inDays: -30)
    let pledges = try PledgeTable(
      past.flatMap { action in
        try (0..<(action.mode == "busy" ? 18 : 2)).map {
          try Pledge(citizen: "c\($0)", action: action.id, pledgedAt: now - 44 * day, status: .kept)
        }
      })
    let fitted = PickUpModel().fit(pledges: pledges, actions: past + [silent], map: .standard, now: now)
    #expect(abs(fitted.fill - (100 + 50 * 0.5) / (200 + 50)) < 1e-12)
    #expect(abs(fitted.leadDays - 14) < 1e-9)
    let busy = fitted.fill(of: try action("n", inDays: 5, mode: "busy"))
    let quiet = fitted.fill(of: try action("n", inDays: 5, mode: "quiet"))
    #expect(abs(busy - (90 + 50 * fitted.fill) / 150) < 1e-12)
    #expect(abs(quiet - (10 + 50 * fitted.fill) / 150) < 1e-12)
  }

  @Test("every pledge moves the forecast up")
  func updating() throws {
    let target = try action("a", inDays: 10)
    let means = (0...20).map {
      FittedPickUpModel().promisesToCome(to: target, promised: $0, reference: 20, now: now).mean
    }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
  }
}
