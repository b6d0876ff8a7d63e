#if Server
  import CivicDomain
  import CivicTurnout
  import OnPrometReport

  /// The numbers of an action that its organizer looks at first.
  struct ActionFigures: Sendable {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// Promised, expected, the chance of the minimum, the chance of too many: those that are known.
    func list(_ entry: WatchReport.Entry, _ turnout: ActionTurnout?) -> [Figure] {
      var figures: [Figure] = []
      if let turnout {
        let counts = turnout.present
        let (low, high) = (language.number(counts.quantile(0.1)), language.number(counts.quantile(0.9)))
        figures.append(figure("promises", language.number(turnout.promised)))
        figures.append(figure("expected", low == high ? low : "\(low)–\(high)"))
        if let capacity = entry.action.capacity {
          figures.append(figure("capacity", language.percent(counts.probability(above: capacity))))
        }
      }
      if let chance = entry.watch.minimumProbability {
        figures.insert(figure("minimum", language.percent(chance)), at: min(2, figures.count))
      }
      return figures
    }

    private func figure(_ word: String, _ value: String) -> Figure {
      Figure(label: PageWords.text("organizer", word, language), value: value)
    }
  }
#endif
