#if Store
  import CivicDomain

  extension PledgeCondition {
    /// The condition with another name for one of the people it names; whether it holds changes for nobody whose name is not used.
    func renaming(_ citizen: String, to other: String) -> PledgeCondition {
      func renamed(_ names: [String]) -> [String] { names.map { $0 == citizen ? other : $0 } }
      return switch self {
      case .atLeast(let count, of: .members(let names)): .atLeast(count, of: .members(renamed(names)))
      case .all(of: let names): .all(of: renamed(names))
      case .and(let parts): .and(parts.map { $0.renaming(citizen, to: other) })
      case .or(let parts): .or(parts.map { $0.renaming(citizen, to: other) })
      case .atLeast, .atMost: self
      }
    }
  }
#endif
