import CivicEvaluation
import CivicRanking
import CivicStatistics

/// How strategies do for actions that nobody chose yet and for citizens of whom one choice is known, without refitting.
///
/// A tenth of the actions lose all their choices in the training rows, and a fifth of the citizens all but one. What they
/// lost has to be found again, beside the test rows, among all candidates.
struct ColdStart {
  /// The figures of one strategy.
  struct Row {
    let name: String
    let figures: [(name: String, estimate: Estimate)]
  }

  private let training: RankTraining
  private let newActions: RankTest?
  private let newcomers: RankTest?
  private let seed: Seed

  init(_ whole: RankTraining, _ test: RankTest, seed: Seed) {
    let all = whole.data.interactions
    let isNew = all.actions.map { seed.derived(for: $0, purpose: "new action").value % 10 == 0 }
    let isNewcomer = all.citizens.map { seed.derived(for: $0, purpose: "newcomer").value % 5 == 0 }
    let kept = all.citizens.indices.map { row in
      let known = all.choices.row(row).columns.map(Int.init).filter { !isNew[$0] }
      let citizen = seed.derived(for: all.citizens[row], purpose: "kept choice")
      let first = known.min {
        citizen.derived(for: all.actions[$0]).value < citizen.derived(for: all.actions[$1]).value
      }
      return Set(isNewcomer[row] ? first.map { [$0] } ?? [] : known)
    }
    training = RankTraining(whole) { citizen, action in kept[citizen].contains(action) }
    var hidden = Dictionary(uniqueKeysWithValues: zip(test.citizens, test.targets))
    for (row, name) in all.citizens.enumerated() {
      hidden[name, default: []].formUnion(Set(all.choices.row(row).columns.map(Int.init)).subtracting(kept[row]))
    }
    var (newActions, newcomers): ([(citizen: String, actions: Set<Int>)], [(citizen: String, actions: Set<Int>)]) =
      ([], [])
    for (row, name) in all.citizens.enumerated() where !kept[row].isEmpty {
      let targets = hidden[name] ?? []
      let ofNew = targets.filter { isNew[$0] }
      if isNewcomer[row] {
        if !targets.isEmpty { newcomers.append((name, targets)) }
      } else if !ofNew.isEmpty {
        newActions.append((name, ofNew))
      }
    }
    self.newActions = newActions.isEmpty ? nil : RankTest(newActions)
    self.newcomers = newcomers.isEmpty ? nil : RankTest(newcomers)
    self.seed = seed
  }

  /// Fits strategies to what is left and measures them; those that cannot learn from it are left out.
  func rows(_ families: [ModelFamily], at k: Int, workers: Int) -> [Row] {
    var selection = RankingSelection(training.data, order: training.order, cutoff: k, seed: seed, workers: workers)
    return families.compactMap { family in
      guard let fitted = try? selection.choose(family).model.fit(training.data) else { return nil }
      let parts = [("new_actions", newActions), ("newcomers", newcomers)]
      return Row(
        name: family.rawValue,
        figures: parts.flatMap { part, test -> [(name: String, estimate: Estimate)] in
          guard let test else { return [] }
          let figures = RankFigures(fitted, test, training, at: [k], seed: seed).named.prefix(2)
          return figures.map { ("\(part)_\($0.name)", $0.estimate) }
        })
    }
  }
}
