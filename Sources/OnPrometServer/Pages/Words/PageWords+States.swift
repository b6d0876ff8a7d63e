#if Server
  import CivicDomain
  import OnPrometReport

  extension Action.Status {
    /// What is worth saying of it; an open action is taken for granted.
    func tag(_ language: Language) -> Tag? {
      switch self {
      case .open: nil
      case .activated:
        Tag(
          label: language.text(fr: "C’est lancé : assez ont promis", en: "Going ahead: enough have promised"),
          tone: "good")
      case .failed: Tag(label: language.text(fr: "Pas assez de promesses", en: "Not enough promises"), tone: "warn")
      case .cancelled: Tag(label: language.text(fr: "Annulée", en: "Cancelled"), tone: "bad")
      case .done: Tag(label: language.text(fr: "Terminée", en: "Over"), tone: "")
      }
    }
  }

  extension Pledge.Status {
    /// What it is called by the citizen who promised.
    func tag(_ language: Language) -> Tag {
      switch self {
      case .pledged: Tag(label: language.text(fr: "Promis", en: "Promised"), tone: "good")
      case .waiting: Tag(label: language.text(fr: "Sur la liste d’attente", en: "On the waiting list"), tone: "warn")
      case .cancelled: Tag(label: language.text(fr: "Annulée", en: "Cancelled"), tone: "")
      case .kept: Tag(label: language.text(fr: "Tenue", en: "Kept"), tone: "good")
      case .noShow: Tag(label: language.text(fr: "Pas tenue", en: "Not kept"), tone: "warn")
      case .unknown: Tag(label: language.text(fr: "On ne sait pas", en: "Not known"), tone: "")
      }
    }
  }

  extension PledgeCondition {
    /// The condition in words, where the form can say it; else as tables write it.
    func sentence(_ language: Language) -> String {
      switch self {
      case .atLeast(let count, .everyone):
        language.text(fr: "si nous sommes au moins \(count)", en: "if at least \(count) of us promise")
      case .atMost(let count):
        language.text(fr: "si au plus \(count) autres promettent", en: "if at most \(count) others promise")
      default: description
      }
    }
  }
#endif
