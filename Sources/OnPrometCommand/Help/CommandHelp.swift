import CivicDomain
import OnPrometReport

/// What the commands do, and an example of each that runs as printed from the root of the repository.
enum CommandHelp {
  /// One sentence, and an example below it.
  struct Page {
    var abstract: String
    var discussion: String
  }

  /// The arguments that place an example in the invented town, on its day.
  ///
  /// Lines are broken as the shell allows, since help is wrapped at 80 characters.
  private static let town = "--data datasets/town --now 2026-05-02T09:00 \\\n    --time-zone Europe/Paris"

  /// The same for the invented district, whose people were reminded by lot.
  private static let district = "--data datasets/district --now 2026-05-02T09:00 \\\n    --time-zone Europe/Paris"

  static func tool(_ language: Language) -> Page {
    Page(
      abstract: language.text(
        fr: "Pour qui veut agir avec d’autres : quelle action, qui viendra, et ce que chacun change.",
        en: "For people who want to act together: which action, who will come, and what each one changes."),
      discussion: language.text(
        fr: "Pour commencer :", en: "To begin with:")
        + "\n  onpromet recommend \(town) --citizen theo")
  }

  static func doctor(_ language: Language) -> Page {
    page(
      fr: "Ce qui manque à cette machine pour que tout marche.", en: "What this machine lacks for everything to work.",
      example: "doctor", language)
  }

  static func map(_ language: Language) -> Page {
    page(
      fr: "La carte « Comment agir pour la société ? ».", en: "The map “How to act for society?”.",
      examples: ["map --format mermaid", "map --choose give=hands,time=evening,place=there"], language)
  }

  static func check(_ language: Language) -> Page {
    page(
      fr: "Mes données sont-elles saines ? Toutes les tables, tous les problèmes.",
      en: "Is my data sound? All tables, all problems.",
      example: "check --data datasets/town --time-zone Europe/Paris", language)
  }

  static func recommend(_ language: Language) -> Page {
    var page = page(
      fr: "Quelles actions pour qui, et pourquoi.", en: "Which actions for whom, and why.",
      example: "recommend \(town) --citizen theo", language)
    page.discussion +=
      "\n"
      + language.text(
        fr: "Explorer, en gardant ce qu’il faut pour en apprendre, ou borner les présences :",
        en: "Explore, keeping what is needed to learn from it, or bound exposure:")
      + "\n  onpromet recommend \(town) \\\n    --explore 0.1 --format csv"
      + "\n  onpromet recommend \(town) \\\n    --top 2 --exposure-floor 1 --exposure-cap 6"
    return page
  }

  static func explain(_ language: Language) -> Page {
    page(
      fr: "Pourquoi cette action, pourquoi pas celle-là, et ce qui l’ouvrirait.",
      en: "Why this action, why not that one, and what would open it.",
      example: "explain \(town) --citizen rosa --action car-free-day", language)
  }

  static func forecast(_ language: Language) -> Page {
    page(
      fr: "Combien viendront à chaque action.", en: "How many will come to each action.",
      example: "forecast \(town)", language)
  }

  static func watch(_ language: Language) -> Page {
    page(
      fr: "Quelles actions ne se rempliront pas, et que faire.", en: "Which actions will not fill, and what to do.",
      example: "watch \(town)", language)
  }

  static func design(_ language: Language) -> Page {
    page(
      fr: "Quelle forme donner à une action pour que des aides d’un jour comptent.",
      en: "What shape of an action makes those who help once matter.",
      example: "design \(town) --action hedge-far --hours 1.5,3", language)
  }

  static func team(_ language: Language) -> Page {
    page(
      fr: "Des équipes de salariés entre services, et ce que l’employeur peut en voir.",
      en: "Teams of employees across departments, and what the employer may see.",
      example: "team \(town) --organization lumen", language)
  }

  static func resolve(_ language: Language) -> Page {
    page(
      fr: "Quelles promesses sous condition tiennent, et ce qui manque aux autres.",
      en: "Which conditional pledges hold, and what lacks for the others.",
      example: "resolve \(town)", language)
  }

  static func ask(_ language: Language) -> Page {
    page(
      fr: "Qui solliciter pour une action, ou pour toutes celles qui manquent de monde, et dans quel ordre.",
      en: "Whom to ask for one action, or for all that lack people, and in which order.",
      example: "ask \(town) --fatigue 2/30d", language)
  }

  static func remind(_ language: Language) -> Page {
    page(
      fr: "Qui rappeler, et si cela en vaut la peine.", en: "Whom to remind, and whether it is worth it.",
      example: "remind \(district) --budget 20", language)
  }

  static func reach(_ language: Language) -> Page {
    page(
      fr: "Qui n’est pas encore atteint, et comment le bouche à oreille se répand.",
      en: "Who is not reached yet, and how word of mouth spreads.",
      example: "reach \(district) \\\n    --reference datasets/district/population.csv", language)
  }

  static func allocate(_ language: Language) -> Page {
    page(
      fr: "Qui se voit proposer quoi, tous ensemble.", en: "Who is proposed what, together.",
      example: "allocate \(town) --commitments 2", language)
  }

  static func simulate(_ language: Language) -> Page {
    page(
      fr: "Une ville inventée, et la vérité à côté : de quoi éprouver les prévisions.",
      en: "A city made up, with the truth beside it: something to test forecasts on.",
      example: "simulate --citizens 200 --actions 20 --seed 7 \\\n    --now 2026-05-02T09:00 --output /tmp/city",
      language)
  }

  static func fit(_ language: Language) -> Page {
    page(
      fr: "Apprendre de ce qui fut promis et tenu, et écrire un modèle.",
      en: "Learn from what was promised and kept, and write a model.",
      example: "fit \(town) --output /tmp/town.model", language)
  }

  static func `import`(_ language: Language) -> Page {
    page(
      fr: "Les données d’un autre système, mises en tables.", en: "Another system's data, made into tables.",
      examples: [
        "import nyc-service \\\n    datasets/nyc_service/opportunities.csv.gz --output /tmp/nyc",
        "import pabulib datasets/vote/parks.pb --output /tmp/parks",
        "import recbole datasets/vote/evenings.inter \\\n    --minimum-rating 3 --output /tmp/evenings",
        "import api-engagement datasets/exchange/missions.xml \\\n    --time-zone Europe/Paris --output /tmp/missions",
        "import ical datasets/exchange/calendar.ics \\\n    --output /tmp/calendar",
      ], language)
  }

  static func export(_ language: Language) -> Page {
    page(
      fr: "Les tables dans le format d’un autre système.", en: "The tables in another system's format.",
      examples: [
        "export ical \(town) --output /tmp/town.ics",
        "export api-engagement \(town) \\\n    --organization rives-propres --output /tmp/missions.xml",
      ], language)
  }

  private static func page(fr: String, en: String, example: String, _ language: Language) -> Page {
    page(fr: fr, en: en, examples: [example], language)
  }

  static func page(fr: String, en: String, examples: [String], _ language: Language) -> Page {
    let heading =
      examples.count == 1
      ? language.text(fr: "Exemple :", en: "Example:") : language.text(fr: "Exemples :", en: "Examples:")
    return Page(
      abstract: language.text(fr: fr, en: en),
      discussion: heading + examples.map { "\n  onpromet \($0)" }.joined())
  }
}
