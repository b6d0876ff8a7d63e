#if Store
  import ArgumentParser
  import CivicDomain
  import Foundation
  import OnPrometReport
  import OnPrometStore

  /// The file that the service keeps everything in.
  struct StoreOption: ParsableArguments {
    @Option(help: ArgumentHelp(StoreHelp.store(HelpLanguage.current), valueName: Placeholder.file))
    var store = "onpromet.sqlite"

    /// Opens the file, and makes it where it is absent.
    func open(_ language: Language) throws(CommandFailure) -> Store {
      try language.translating { () throws(StoreError) in try Store.open(store) }
    }

    /// Opens a file that is there: to make one would hide that its name is misspelt.
    private func openExisting(_ language: Language) throws(CommandFailure) -> Store {
      guard FileManager.default.fileExists(atPath: store) else {
        throw CommandFailure(.failed, StoreHelp.noFile(store, language))
      }
      return try open(language)
    }

    /// Does something with a file that is there, or with one that is made where wanted.
    func using<Value>(
      _ surroundings: Surroundings, creating: Bool = false, _ work: (Store) throws(StoreError) -> Value
    ) throws(CommandFailure) -> Value {
      let store = try creating ? open(surroundings.language) : openExisting(surroundings.language)
      return try surroundings.language.translating { () throws(StoreError) in try work(store) }
    }
  }

  extension Language {
    /// Lets the store do something, and tells in a sentence why that failed.
    func translating<Value>(_ work: () throws(StoreError) -> Value) throws(CommandFailure) -> Value {
      do throws(StoreError) {
        return try work()
      } catch {
        throw CommandFailure(error.isInData ? .badData : .failed, error.sentence(self))
      }
    }
  }
#endif
