import CivicTurnout

/// Who may be sent where: posts to fill, parties that may fill them, and what is known of each eligible pair.
///
/// It knows no citizens and no actions, only numbers, so a problem can be solved as well for simulated data as for a catalog.
///
/// ```swift
/// var problem = AllocationProblem(posts: [cleanUp, foodBank])
/// problem.append(AllocationParty(), options: [AllocationOption(post: 0, accept: 1, keep: 0.7, fit: 0.4)])
/// let allocation = Allocator().allocate(problem)
/// ```
public struct AllocationProblem: Sendable {
  /// The posts.
  public let posts: [AllocationPost]
  /// What posts of one action must keep together; of each post at most once.
  public let totals: [AllocationTotal]
  /// What moves all participants of one post at once.
  public let shock: SharedShock
  /// The calendar month in which each post begins, on each of the clocks that parties live by; nil where that is unknown.
  public let months: [[Int?]]
  /// The parties, in the order in which they were appended.
  public private(set) var parties: [AllocationParty] = []

  /// Where the options of each party begin, and at last where they end.
  package private(set) var starts: [Int] = [0]
  package private(set) var post: [Int32] = []
  private(set) var accept: [Float] = []
  private(set) var keep: [Float] = []
  private(set) var fit: [Float] = []

  /// Creates a problem without parties.
  /// - Parameters:
  ///   - posts: The posts.
  ///   - totals: What posts of one action must keep together.
  ///   - shock: What moves all participants of one post at once; the posts' base counts have one law for each of its nodes.
  ///   - months: For each clock the month of each post, for parties with monthly hours.
  public init(
    posts: [AllocationPost], totals: [AllocationTotal] = [], shock: SharedShock = SharedShock(deviation: 0),
    months: [[Int?]] = []
  ) {
    let bases = posts.map(\.base) + totals.map(\.base)
    precondition(bases.allSatisfy { $0.count == shock.weights.count }, "one base count for each node of the shock")
    let members = totals.flatMap(\.posts)
    precondition(
      Set(members).count == members.count && members.allSatisfy(posts.indices.contains), "a post has one total at most")
    precondition(months.allSatisfy { $0.count == posts.count }, "one month for each post")
    self.posts = posts
    self.totals = totals
    self.shock = shock
    self.months = months
  }

  /// The number of eligible pairs.
  public var optionCount: Int { post.count }

  /// Adds a party. An option that surely comes to nothing is left out. O(options).
  /// - Parameters:
  ///   - party: The party; those it comes only with are appended already.
  ///   - options: What it may be sent to, in increasing order of the posts.
  public mutating func append(_ party: AllocationParty, options: some Sequence<AllocationOption>) {
    precondition(party.companions.allSatisfy { parties.indices.contains($0) }, "companions come first")
    precondition(
      party.hourLimits.allSatisfy { months.indices.contains($0.clock) }, "hours are counted by a known clock")
    var last = -1
    for option in options {
      precondition(option.post > last && option.post < posts.count, "options are in increasing order of the posts")
      last = option.post
      guard Float(option.accept) * Float(option.keep) > 0 else { continue }
      post.append(Int32(option.post))
      accept.append(Float(option.accept))
      keep.append(Float(option.keep))
      fit.append(Float(option.fit))
    }
    parties.append(party)
    starts.append(post.count)
  }

  /// The total that each post belongs to, −1 for none; empty where there are no totals.
  var totalNumbers: [Int32] {
    var numbers = totals.isEmpty ? [] : [Int32](repeating: -1, count: posts.count)
    for (number, total) in totals.enumerated() {
      for post in total.posts { numbers[post] = Int32(number) }
    }
    return numbers
  }

  /// A price at which somebody's place is worth more than that of most others.
  var largestPrice: Double {
    4 * posts.reduce(0) { max($0, $1.impact.referenceImpact / Double($1.impact.reference)) }
  }

  /// The probability that a party accepts an option, and comes.
  func probability(_ option: Int) -> Float { accept[option] * keep[option] }

  /// The options of a party, as positions in the columns.
  func options(of party: Int) -> Range<Int> { starts[party]..<starts[party + 1] }
}
