#if Server
  import CivicDomain
  import CivicMobilization
  import Foundation
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore
  import Synchronization

  /// The models that answer, kept true to the store.
  ///
  /// Fitting takes a while, so it happens in the background and the result takes the place of what answered before in one step; when a
  /// fit fails, the old models go on answering. What changes between two fits counts at once: a citizen is asked about as she is by
  /// then, and actions and promises are read anew with the models there are.
  package final class LiveModel: Sendable {
    private struct State {
      var answerer: LiveAnswerer?
      var fit: Fit?
      /// Rows that changed and were not looked at yet.
      var unseen: Set<StoreChange> = []
      /// Why the last fit failed; nil where it did not.
      var failure: String?
    }

    /// Models, and what they were learned from.
    private struct Fit {
      let models: QuestionModels
      /// The revision of the store.
      let revision: Int64
      /// Whether all was learned that can be; else only what a question can wait for.
      let isComplete: Bool
    }

    private let store: Store
    private let map: ActionMap
    private let zone: TimeZone
    private let clock: @Sendable () -> Date
    private let state = Mutex(State())
    private let hasUnseen = Atomic(false)
    /// One after the other: two refreshes at a time would only be slower.
    private let work = Mutex(())

    /// Follows a store.
    /// - Parameters:
    ///   - store: What citizens promise.
    ///   - map: The action map.
    ///   - zone: The zone of local times that come without one.
    ///   - clock: The time now.
    package init(_ store: Store, map: ActionMap, zone: TimeZone, clock: @escaping @Sendable () -> Date) {
      (self.store, self.map, self.zone, self.clock) = (store, map, zone, clock)
      let watched: [TableName] = [.citizens, .actions, .slots, .pledges]
      store.watch(Set(watched.map(\.rawValue))) { [weak self] changes in self?.note(changes) }
    }

    /// The version of the models that answer; nil before the first.
    package var version: String? { state.withLock { $0.answerer?.version } }

    /// Why the last fit failed; nil where it did not.
    package var failure: String? { state.withLock(\.failure) }

    /// What answers now; nil where the store must be asked first: before the first answer, and when somebody changed since.
    package var current: LiveAnswerer? {
      guard !hasUnseen.load(ordering: .acquiring) else { return nil }
      return state.withLock(\.answerer)
    }

    /// What answers, with everybody as she is by now. It may wait for the disk, and at first for a fit.
    /// - Parameter action: An action that must be as it is by now; nil where that does not matter.
    /// - Returns: What answers.
    /// - Throws: ``LiveModelError``.
    package func upToDate(action: String? = nil) throws(LiveModelError) -> LiveAnswerer {
      if let current, action.map(current.isChanged) != true { return current }
      try begin()
      try look()
      if let action, state.withLock({ $0.answerer?.isChanged(action: action) }) == true {
        try refresh(fitting: false)
      }
      guard let answerer = state.withLock(\.answerer) else { throw .notReady }
      return answerer
    }

    /// Lets questions be answered at all: with what can be learned at once. What takes longer follows with the first fit.
    package func begin() throws(LiveModelError) {
      guard state.withLock({ $0.answerer == nil }) else { return }
      try work.withLock { _ throws(LiveModelError) in
        if state.withLock({ $0.answerer == nil }) { _ = try read(with: nil) }
      }
    }

    private func note(_ changes: [StoreChange]) {
      state.withLock { $0.unseen.formUnion(changes) }
      hasUnseen.store(true, ordering: .releasing)
    }

    /// Looks at the rows that changed.
    private func look() throws(LiveModelError) {
      hasUnseen.store(false, ordering: .releasing)
      let changes = state.withLock { state in
        defer { state.unseen = [] }
        return state.unseen
      }
      guard !changes.isEmpty else { return }
      let found: (fresh: [String: FreshCitizen?], actions: Set<String>)?
      do throws(StoreError) {
        found = try store.look { transaction in
          try transaction.subjects(of: changes).map { subjects in
            var fresh: [String: FreshCitizen?] = [:]
            for id in subjects.citizens { fresh.updateValue(try transaction.fresh(citizen: id), forKey: id) }
            return (fresh, subjects.actions)
          }
        }
      } catch {
        note(Array(changes))
        throw .store(error)
      }
      guard let found else {
        try refresh(fitting: false)
        return
      }
      state.withLock { $0.answerer = $0.answerer?.changing(found.fresh, actions: found.actions) }
    }

    /// Reads all tables, and learns from them where wanted. Whoever asks meanwhile gets the old answers.
    /// - Parameter fitting: Whether models are fitted anew.
    /// - Returns: What answered before; whoever holds it until its last answer is given decides who clears it away.
    /// - Throws: ``LiveModelError``; what answered before goes on answering.
    @discardableResult
    package func refresh(fitting: Bool) throws(LiveModelError) -> LiveAnswerer? {
      do throws(LiveModelError) {
        // Nobody who needs the tables read anew waits for a fit.
        let fit = fitting ? try learn() : nil
        let replaced = try work.withLock { _ throws(LiveModelError) in try read(with: fit) }
        if fitting { state.withLock { $0.failure = nil } }
        return replaced
      } catch {
        state.withLock { $0.failure = error.reason }
        throw error
      }
    }

    /// Reads the tables for models: those given, else those there are, else what can be learned at once.
    private func read(with fresh: Fit?) throws(LiveModelError) -> LiveAnswerer? {
      let before = state.withLock { $0.answerer?.changes ?? 0 }
      let (asked, revision) = try snapshot()
      let known = state.withLock(\.fit)
      let answerer: LiveAnswerer
      let fit: Fit
      do throws(QuestionError) {
        if let given = fresh ?? known { fit = given } else { fit = try Self.fitOnTheSpot(asked, revision) }
        answerer = try LiveAnswerer(asked.answered(by: fit.models), version: "\(fit.revision)", revision: revision)
      } catch {
        throw .question(error)
      }
      return state.withLock { state in
        let replaced = state.answerer
        // Whoever changed while the tables were read may not be in them.
        state.answerer = answerer.adopting(replaced, after: before)
        state.fit = fit
        return replaced
      }
    }

    private static func fitOnTheSpot(_ asked: Questions, _ revision: Int64) throws(QuestionError) -> Fit {
      let fitted = try asked.fitted()
      return Fit(
        models: fitted.models ?? QuestionModels(turnout: asked.turnout()), revision: revision,
        isComplete: !fitted.notes.contains(.tooLargeToLearn))
    }

    private func snapshot() throws(LiveModelError) -> (Questions, Int64) {
      do throws(StoreError) {
        // Read first: a change in between is then seen as one that is still to come.
        let revision = try store.revision
        return (Questions(try store.catalog(), now: clock(), zone: zone, language: .en, map: map), revision)
      } catch {
        throw .store(error)
      }
    }

    /// Learns all that can be: minutes, where many promised.
    private func learn() throws(LiveModelError) -> Fit {
      let (asked, revision) = try snapshot()
      do throws(QuestionError) {
        let stated = QuestionModels(turnout: asked.turnout(), acceptance: try asked.acceptance())
        // What answers to proposals calibrate takes nothing from past promises.
        let learned = stated.affinity.weights.isCalibrated ? nil : asked.affinityFit().affinity
        return Fit(
          models: QuestionModels(turnout: stated.turnout, acceptance: stated.acceptance, learned: learned),
          revision: revision, isComplete: true)
      } catch {
        throw .question(error)
      }
    }

    /// How far what answers, and what was fitted, lie behind the store.
    package func lag() throws(LiveModelError) -> (isRead: Bool, isFitted: Bool) {
      do throws(StoreError) {
        let revision = try store.revision
        return state.withLock { state in
          (state.answerer?.revision == revision, state.fit.map { $0.isComplete && $0.revision == revision } ?? false)
        }
      } catch {
        throw .store(error)
      }
    }
  }

  /// Why the models could not be brought up to date.
  package enum LiveModelError: Error, Sendable {
    /// Nothing was fitted yet.
    case notReady
    /// The store refuses.
    case store(StoreError)
    /// The tables teach nothing.
    case question(QuestionError)

    /// Why, for the log.
    var reason: String {
      switch self {
      case .notReady: "nothing was fitted yet"
      case .store(let error): "\(error)"
      case .question(let error): error.sentence(.en)
      }
    }
  }
#endif
