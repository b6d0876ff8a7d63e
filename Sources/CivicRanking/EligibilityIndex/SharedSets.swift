import CivicDomain
import Foundation
import Synchronization

/// Sets of actions that many citizens share, made when the first of them asks.
///
/// All threads that use an index share them, so whoever asks about a few citizens only does not make them anew. That they are
/// remembered changes no answer.
final class SharedSets: Sendable {
  private struct Remembered {
    var languages = SetCache<[String]>()
    var abilities = SetCache<[String]>()
    var locals: [TimeZone: LocalSets] = [:]
  }

  private let actions: [Action]
  private let languages: LanguageSets
  private let abilities: AbilitySets
  private let remembered = Mutex(Remembered())

  init(_ actions: [Action]) {
    self.actions = actions
    languages = LanguageSets(actions)
    abilities = AbilitySets(actions)
  }

  /// The actions for whoever speaks these languages.
  func understood(by spoken: [String]) -> [UInt64] {
    remembered.withLock { $0.languages.set(for: spoken) { languages.understood(by: spoken) } }
  }

  /// The actions for whoever has these abilities.
  func feasible(with stated: [String]) -> [UInt64] {
    remembered.withLock { $0.abilities.set(for: stated) { abilities.feasible(with: stated) } }
  }

  /// What depends on a clock.
  func local(to clock: LocalClock) -> LocalSets {
    remembered.withLock { remembered in
      if let local = remembered.locals[clock.timeZone] { return local }
      let local = LocalSets(actions, clock: clock)
      remembered.locals[clock.timeZone] = local
      return local
    }
  }
}
