import CivicDomain

/// What an action achieves when `n` people come: the scaled impact J(n) = 1{n ≥ m} · (I(min(n, k)) − I(0)).
///
/// I is the curve of the action, m its minimum and k its capacity. The scale is such that J(T) is the value that the
/// organizer declares, else T × hours: when as many come as the action is made for, one participant hour is worth 1 on
/// average, and only the shape tells actions apart.
///
/// ```swift
/// let cleanUp = ImpactFunction(curve: .threshold(10), target: 10, usualNumber: 12, hours: 3)
/// cleanUp.value(at: 9)   // 0
/// cleanUp.value(at: 10)  // 30
/// ```
public struct ImpactFunction: Sendable, Hashable {
  /// The curve of the action.
  public let curve: ImpactCurve

  /// The number of people below which nothing is achieved; `nil` for none.
  public let minimum: Int?

  /// The number of people above which nobody finds room; `nil` for none.
  public let capacity: Int?

  /// The number of people T that the action is made for: its target, else its capacity, else its minimum, else the usual
  /// number; higher than that where `referenceRaised`.
  public let reference: Int

  /// Whether T is higher than stated, because nothing would be achieved with that many.
  public let referenceRaised: Bool

  /// The impact J(T): as declared, else T × hours.
  public let referenceImpact: Double

  /// Whether no number of people up to the capacity achieves anything; J is then 0 everywhere.
  public let isVoid: Bool

  private let impactOfNobody: Double
  private let curveAtReference: Double
  private let campaign: CampaignShare?

  /// Makes the impact function of an action from its stated facts.
  /// - Parameters:
  ///   - curve: The shape of the impact.
  ///   - minimum: The number of people below which nothing is achieved.
  ///   - target: The number of people wished for.
  ///   - capacity: The number of people that find room.
  ///   - usualNumber: The number of people usual for this mode of action, taken where nothing is stated; above 0.
  ///   - hours: The hours asked of one participant, above 0.
  ///   - declaredValue: What the organizer declares J(T) to be, 0 or more.
  /// - Complexity: O(terms of the curve × log of the largest number in it).
  public init(
    curve: ImpactCurve, minimum: Int? = nil, target: Int? = nil, capacity: Int? = nil, usualNumber: Int,
    hours: Double, declaredValue: Double? = nil
  ) {
    precondition(hours > 0 && hours < .infinity, "Hours are above zero")
    precondition(declaredValue.map { $0 >= 0 && $0 < .infinity } ?? true, "A declared value is zero or more")
    let rise = ImpactRise(curve: curve, minimum: minimum ?? 0, capacity: capacity)
    let stated = max(1, target ?? capacity ?? minimum ?? usualNumber)
    let reference = rise.firstCount(from: stated)
    self.curve = curve
    self.minimum = minimum
    self.capacity = capacity
    self.reference = reference ?? stated
    referenceRaised = reference.map { $0 > stated } ?? false
    isVoid = reference == nil
    impactOfNobody = rise.impactOfNobody
    curveAtReference = rise.value(at: self.reference)
    referenceImpact = isVoid ? 0 : declaredValue ?? Double(self.reference) * hours
    campaign = nil
  }

  /// Makes the impact function of an action whose participations add up with those of others.
  /// - Parameters:
  ///   - share: The action's place in the campaign; curve and reference are the campaign's.
  ///   - minimum: The number of people below which the action achieves nothing.
  ///   - capacity: The number of people that find room in the action.
  public init(in share: CampaignShare, minimum: Int? = nil, capacity: Int? = nil) {
    curve = share.curve
    self.minimum = minimum
    self.capacity = capacity
    reference = share.reference
    referenceRaised = share.referenceRaised
    isVoid = share.isVoid
    referenceImpact = share.referenceImpact
    impactOfNobody = 0
    curveAtReference = 1
    campaign = share
  }

  /// What participants add to the campaign, however few or many they are; nil for an action of no campaign.
  public var inCampaign: ImpactFunction? { campaign.map { ImpactFunction(in: $0) } }

  /// The impact of `n` people.
  /// - Parameter n: The number who come, 0 or more.
  /// - Returns: J(n).
  public func value(at n: Int) -> Double {
    referenceImpact * shares(over: n..<n + 1)[0]
  }

  /// The impacts of consecutive numbers of people.
  /// - Parameter counts: The numbers who come, none below 0.
  /// - Returns: J(n) for each n of `counts`, in order.
  /// - Complexity: O(counts up to the capacity × terms of the curve).
  public func values(over counts: Range<Int>) -> [Double] {
    shares(over: counts).map { referenceImpact * $0 }
  }

  /// The impacts in units of the reference: J(n) / J(T), whatever is declared.
  func shares(over counts: Range<Int>) -> [Double] {
    precondition(counts.lowerBound >= 0, "Nobody is the least that can come")
    guard !isVoid else { return [Double](repeating: 0, count: counts.count) }
    if let campaign {
      return campaign.shares(of: counts.map { $0 < minimum ?? 0 ? 0 : min($0, capacity ?? $0) })
    }
    let first = min(max(counts.lowerBound, minimum ?? 0), counts.upperBound)
    let end = max(first, min(counts.upperBound, (capacity ?? .max - 1) + 1))
    var shares = [Double](repeating: 0, count: first - counts.lowerBound)
    shares.reserveCapacity(counts.count)
    for impact in curve.values(over: first..<end) { shares.append((impact - impactOfNobody) / curveAtReference) }
    if end < counts.upperBound, let capacity {
      let full = (curve.value(at: Double(capacity)) - impactOfNobody) / curveAtReference
      shares.append(contentsOf: repeatElement(full, count: counts.upperBound - end))
    }
    return shares
  }
}
