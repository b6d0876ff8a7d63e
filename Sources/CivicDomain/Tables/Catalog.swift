/// Everything the tables hold: who may act, what can be joined, and what was promised.
///
/// The tables are plain values; whether references meet is checked where they are read, with the row that is wrong.
public struct Catalog: Sendable {
  /// The people.
  public var citizens: [Citizen]
  /// Associations and companies.
  public var organizations: [Organization]
  /// Whom organizations count among their own.
  public var supporters: [Supporter]
  /// Actions whose participations add up.
  public var campaigns: [Campaign]
  /// What can be joined.
  public var actions: [Action]
  /// Time windows of actions.
  public var slots: [Slot]
  /// Promises.
  public var pledges: PledgeTable
  /// What was shown to whom.
  public var proposals: [Proposal]
  /// Who was reminded of what.
  public var reminders: [Reminder]

  /// Creates a catalog; every table is empty unless given.
  public init(
    citizens: [Citizen] = [], organizations: [Organization] = [], supporters: [Supporter] = [],
    campaigns: [Campaign] = [], actions: [Action] = [], slots: [Slot] = [], pledges: PledgeTable = PledgeTable(),
    proposals: [Proposal] = [], reminders: [Reminder] = []
  ) {
    self.citizens = citizens
    self.organizations = organizations
    self.supporters = supporters
    self.campaigns = campaigns
    self.actions = actions
    self.slots = slots
    self.pledges = pledges
    self.proposals = proposals
    self.reminders = reminders
  }
}
