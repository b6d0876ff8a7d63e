/// What an allocation needs to know of one citizen.
struct PartMember {
  /// What is open to her, by part.
  let pairs: [EligiblePairs.Pair]
  /// What she can give in a month; nil where she does not say.
  let hours: AllocationParty.HourLimit?
  /// How many promises she holds or held.
  let promises: Int
  /// Whether she waits for a place elsewhere.
  let waits: Bool
}

/// What settings make of citizens who come together.
struct PartyOffer {
  let settings: AllocationSettings
  /// Hours that each part asks.
  let hours: [Double]

  /// The party of some citizens.
  func party(_ members: [PartMember], companions: [Int]) -> AllocationParty {
    AllocationParty(
      places: members.count, limit: settings.commitments, companions: companions,
      hourLimits: members.compactMap(\.hours),
      bonus: members.reduce(0) { $0 + bonus(of: $1) },
      isNewcomer: members.allSatisfy { $0.promises == 0 })
  }

  /// What it counts that a member is sent anywhere: more for whoever was served least, and for whoever waits for a place elsewhere.
  private func bonus(of member: PartMember) -> Double {
    let longest = member.pairs.reduce(0) { max($0, hours[$1.part]) }
    return settings.worstOffHours / Double(1 + member.promises) + (member.waits ? settings.waitingWeight * longest : 0)
  }

  /// What is open to all of them. They come as one, as likely as the one who does so least.
  func options(_ members: [PartMember]) -> [AllocationOption] {
    guard let first = members.first else { return [] }
    let others = members.dropFirst().map { member in
      Dictionary(member.pairs.map { ($0.part, $0) }) { first, _ in first }
    }
    return first.pairs.compactMap { pair in
      let rest = others.compactMap { $0[pair.part] }
      guard rest.count == others.count else { return nil }
      let accept = rest.reduce(pair.accept) { min($0, $1.accept) }
      return AllocationOption(
        post: pair.part, accept: settings.basis == .assignment ? 1 : accept,
        keep: rest.reduce(pair.keep) { min($0, $1.keep) }, fit: settings.fitWeight * hours[pair.part] * accept)
    }
  }
}
