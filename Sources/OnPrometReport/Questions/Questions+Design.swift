import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics

/// What shapes of one action are compared, and among how many people; what is nil is varied around the action as it is.
public struct DesignQuestion: Sendable, Hashable {
  /// The action's identifier.
  public var action: String
  /// Numbers of time windows.
  public var slots: [Int]?
  /// Hours asked of one participant.
  public var hours: [Double]?
  /// People who must come to a slot, 0 for none.
  public var minimums: [Int]?
  /// Places that may be promised for each place wanted.
  public var overRecruitment: [Double]?
  /// How many people are asked, drawn by lot; nil for all.
  public var asked: Int?
  /// How often each shape is played through, at least 2.
  public var trials = 400
  /// Where the random numbers start.
  public var seed = Seed(1)

  /// Asks about one action.
  public init(action: String) {
    self.action = action
  }

  fileprivate func levers(around action: Action, map: ActionMap) -> DesignLevers {
    var levers = DesignLevers(around: action, map: map)
    if let slots { levers.slots = slots }
    if let hours { levers.hours = hours }
    if let minimums { levers.minimums = minimums }
    if let overRecruitment { levers.overRecruitment = overRecruitment }
    return levers
  }
}

extension Questions {
  /// What shape of an action makes those who help once matter?
  ///
  /// - Parameter question: The action and the shapes.
  /// - Returns: One row a shape.
  /// - Throws: ``QuestionError`` for an unknown action, or one too large to be computed.
  public func design(_ question: DesignQuestion) throws(QuestionError) -> DesignReport {
    let recommender = try proposals()
    guard let number = recommender.board.number(of: question.action) else {
      throw .unknown(.action, id: question.action)
    }
    let designed = recommender.board.actions[number]
    let people = people(asked: question, recommender)
    let pressure: DesignReport.Pressure?
    do throws(OutlookError) {
      pressure = try self.pressure(of: number, recommender.board)
    } catch {
      throw .outlook(error)
    }
    do throws(CountDistributionError) {
      let study = try DesignStudy(
        of: designed, in: recommender.outlooks[number].impact.inCampaign,
        levers: question.levers(around: designed, map: map), candidates: people, affinity: recommender.affinity,
        turnout: recommender.board.turnout, context: recommender.context, trials: question.trials, seed: question.seed,
        workers: workers)
      return DesignReport(
        study, asked: people.count, pressure: pressure, language: language)
    } catch {
      throw .outlook(OutlookError(action: designed.id, reason: error))
    }
  }

  /// How the action's campaign stands, and what it would bring to hold the action once more; nil for an action of no campaign.
  private func pressure(of number: Int, _ board: ActionBoard) throws(OutlookError) -> DesignReport.Pressure? {
    guard let campaign = board.campaigns.first(where: { $0.id == board.actions[number].campaign }),
      let watch = try board.watch(campaign, map: map, now: now), let onceMore = watch.onceMore[number]
    else { return nil }
    return DesignReport.Pressure(watch: watch, onceMore: onceMore)
  }

  /// Those who may be asked, a random part of them where fewer are to be.
  private func people(asked question: DesignQuestion, _ recommender: Recommender) -> [Candidate] {
    var citizens = catalog.citizens.filter { $0.contactable != false }
    if let asked = question.asked, asked < citizens.count {
      var generator = question.seed.derived(for: question.action, purpose: "asked").generator()
      generator.shuffle(&citizens)
      citizens.removeLast(citizens.count - asked)
    }
    return citizens.map { Candidate(citizen: $0, situation: recommender.context.situation(of: $0.id)) }
  }
}
