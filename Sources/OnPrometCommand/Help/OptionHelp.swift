import CivicDomain
import OnPrometReport

/// What the options mean, for the pages of help.
enum OptionHelp {
  static func language(_ language: Language) -> String {
    language.text(
      fr: "La langue des textes ; sinon celle de LC_ALL, LC_MESSAGES ou LANG.",
      en: "The language of the texts; else that of LC_ALL, LC_MESSAGES or LANG.")
  }

  static func now(_ language: Language) -> String {
    language.text(
      fr: "L’instant où la question se pose, en ISO 8601 ; sinon l’horloge.",
      en: "The instant at which the question is asked, in ISO 8601; else the clock.")
  }

  static func timeZone(_ language: Language) -> String {
    language.text(
      fr: "Le fuseau des heures qui n’en disent pas, comme Europe/Paris ; sinon UTC.",
      en: "The zone of times that name none, such as Europe/Paris; else UTC.")
  }

  static func format(_ language: Language) -> String {
    language.text(
      fr: "table se lit, csv, json et jsonl se traitent.",
      en: "table is for reading, csv, json and jsonl are for programs.")
  }

  static func mapForm(_ language: Language) -> String {
    language.text(
      fr: "tree se lit, mermaid et svg se dessinent, les autres se traitent.",
      en: "tree is for reading, mermaid and svg for drawing, the others for programs.")
  }

  static func guide(_ language: Language) -> String {
    let questions = GuideQuestion.all.map { question in
      "\(question.text[language]) \(question.code)=\(question.answers.map(\.code).joined(separator: "|"))"
    }.joined(separator: " ")
    return language.text(
      fr: "Suivre quelques réponses, séparées par des virgules, jusqu’aux modes qui conviennent. \(questions)",
      en: "Follow a few answers, separated by commas, to the modes that suit. \(questions)")
  }

  static func branch(_ language: Language) -> String {
    language.text(fr: "Seulement cette branche de la carte.", en: "Only this branch of the map.")
  }

  static func plot(_ language: Language) -> String {
    language.text(fr: "Dessiner aussi dans ce fichier SVG ou HTML.", en: "Draw into this SVG or HTML file too.")
  }

  static func designedAction(_ language: Language) -> String {
    language.text(fr: "L’action dont on cherche la forme.", en: "The action whose shape is looked for.")
  }

  static func designSlots(_ language: Language) -> String {
    language.text(fr: "Nombres de créneaux à comparer (1 à 3 sinon).", en: "Numbers of slots to compare (else 1 to 3).")
  }

  static func designHours(_ language: Language) -> String {
    language.text(
      fr: "Durées demandées à comparer (sinon la moitié, la durée, le double).",
      en: "Hours asked to compare (else half, as is, twice).")
  }

  static func designMinimums(_ language: Language) -> String {
    language.text(
      fr: "Minimums par créneau à comparer, 0 pour aucun (sinon celui de l’action et sa moitié).",
      en: "Minimums of a slot to compare, 0 for none (else the action’s and half of it).")
  }

  static func designOverRecruitment(_ language: Language) -> String {
    language.text(
      fr: "Promesses admises par place voulue, à comparer (1, 1,25 et 1,5 sinon).",
      en: "Promises allowed for each place wanted, to compare (else 1, 1.25 and 1.5).")
  }

  static func designAsked(_ language: Language) -> String {
    language.text(
      fr: "Combien de citoyens solliciter, tirés au sort (tous sinon).",
      en: "How many citizens to ask, drawn at random (else all).")
  }

  static func designTrials(_ language: Language) -> String {
    language.text(fr: "Combien de déroulements simuler.", en: "How many courses of events to simulate.")
  }

  static func company(_ language: Language) -> String {
    language.text(fr: "L’entreprise dont les salariés font équipe.", en: "The company whose employees team up.")
  }

  static func teamMinimum(_ language: Language) -> String {
    language.text(fr: "Le moins de personnes dans une équipe.", en: "The fewest people in a team.")
  }

  static func teamMaximum(_ language: Language) -> String {
    language.text(fr: "Le plus de personnes dans une équipe.", en: "The most people in a team.")
  }

  static func groupRule(_ language: Language) -> String {
    language.text(
      fr: "Comment les envies de tous font un choix : moyenne, moins enthousiaste, moyenne sans ce qui déplaît, Borda.",
      en: "How the wishes of all make one choice: mean, least keen, mean without what anybody dislikes, Borda.")
  }

  static func anonymity(_ language: Language) -> String {
    language.text(
      fr: "Le plus petit nombre de personnes dont l’employeur apprend quelque chose.",
      en: "The fewest people of whom the employer is told anything.")
  }

  static func onlyCitizen(_ language: Language) -> String {
    language.text(
      fr: "Seulement pour cette personne ; à répéter pour plusieurs.",
      en: "Only for this person; repeat it for several.")
  }

  static func citizen(_ language: Language) -> String {
    language.text(fr: "La personne.", en: "The person.")
  }

  static func explainedAction(_ language: Language) -> String {
    language.text(
      fr: "L’action à expliquer ; sans elle, ce qui en ouvrirait d’autres.",
      en: "The action to explain; without it, what would open more of them.")
  }

  static func onlyAction(_ language: Language) -> String {
    language.text(fr: "Seulement cette action, même passée.", en: "Only this action, even a past one.")
  }

  static func onlyOrganization(_ language: Language) -> String {
    language.text(fr: "Seulement les actions de cet organisateur.", en: "Only the actions of this organizer.")
  }

  static func top(_ language: Language) -> String {
    language.text(fr: "Combien d’actions par personne.", en: "How many actions a person gets.")
  }

  static func mostRequests(_ language: Language) -> String {
    language.text(
      fr: "Solliciter au plus n personnes par action ; sinon, autant qu’il en faut.",
      en: "Ask at most n people for an action; else as many as it takes.")
  }

  static func strategy(_ language: Language) -> String {
    language.text(
      fr: "ours classe par valeur, taxonomy par la règle du service public français.",
      en: "ours ranks by value, taxonomy by the rule of the French public service.")
  }

  static func explore(_ language: Language) -> String {
    language.text(
      fr:
        "Part des places tirées au sort parmi les autres actions ouvertes, entre 0 et 1, avec leur probabilité exacte.",
      en: "Share of the places drawn by lot among the other open actions, within 0 and 1, with their exact probability."
    )
  }

  static func diversity(_ language: Language) -> String {
    language.text(
      fr: "Ce que perd chaque action de plus d’un même thème ou organisateur, entre 0 et 1.",
      en: "What each further action of a theme or an organizer loses, within 0 and 1.")
  }

  static func exposureFloor(_ language: Language) -> String {
    language.text(
      fr: "Montrer chaque action sur au moins n listes, autant que possible.",
      en: "Show every action on at least n lists, as far as possible.")
  }

  static func exposureCap(_ language: Language) -> String {
    language.text(
      fr: "Ne montrer aucune action sur plus de n listes, autant que possible.",
      en: "Show no action on more than n lists, as far as possible.")
  }

  static func reminderBudget(_ language: Language) -> String {
    language.text(fr: "Pas plus de n rappels.", en: "No more than n reminders.")
  }

  static func fatigue(_ language: Language) -> String {
    language.text(
      fr: "Messages qu’une personne peut recevoir, de tous les organisateurs ensemble : 2/30d, deux en trente jours.",
      en: "Messages that a person may get, from all organizers together: 2/30d, two in thirty days.")
  }

  static func assumeUnconfounded(_ language: Language) -> String {
    language.text(
      fr: "Apprendre aussi de rappels que le sort n’a pas décidés, comme s’il l’avait fait.",
      en: "Learn from reminders that chance did not decide too, as if it had.")
  }

  static func reference(_ language: Language) -> String {
    language.text(
      fr: "Combien de gens vivent là : attribute, value, people ; sinon, les personnes connues.",
      en: "How many people live there: attribute, value, people; else the people who are known.")
  }

  static func invitationAttribute(_ language: Language) -> String {
    language.text(
      fr: "Le critère qui décide de la prochaine invitation.", en: "What the next invitation is decided by.")
  }

  static func reachDays(_ language: Language) -> String {
    language.text(
      fr: "Combien de jours on est nouveau, et amène des nouveaux qui comptent.",
      en: "For how many days one is a newcomer, and brings newcomers that count.")
  }

  static func smallestSegment(_ language: Language) -> String {
    language.text(
      fr: "Montrer ensemble les segments de moins de n personnes.", en: "Show segments of fewer than n people together."
    )
  }

  static func assigned(_ language: Language) -> String {
    language.text(
      fr: "Les personnes vont où on les envoie, au lieu d’accepter ou de décliner.",
      en: "People go where they are sent, instead of accepting or declining.")
  }

  static func commitments(_ language: Language) -> String {
    language.text(fr: "Combien d’actions par personne, au plus.", en: "How many actions a person gets at most.")
  }

  static func worstOff(_ language: Language) -> String {
    language.text(
      fr: "Ce que compte, en heures, une place donnée à qui n’a encore rien promis, et moins avec chaque promesse.",
      en: "What it counts, in hours, to place somebody who has promised nothing yet, and less with every promise.")
  }

  static func newcomers(_ language: Language) -> String {
    language.text(
      fr: "La part des places que reçoivent au moins ceux qui n’ont jamais rien promis, entre 0 et 1.",
      en: "The least share of places for those who never promised anything, within 0 and 1.")
  }

  static func simulatedCitizens(_ language: Language) -> String {
    language.text(fr: "Combien de personnes.", en: "How many people.")
  }

  static func simulatedActions(_ language: Language) -> String {
    language.text(
      fr: "Combien d’actions à venir ; moitié moins sont passées.",
      en: "How many upcoming actions; half as many are over.")
  }

  static func stream(_ language: Language) -> String {
    language.text(
      fr: "Lire des personnes en JSON Lines sur l’entrée standard, et répondre une ligne à chacune.",
      en: "Read people as JSON Lines on standard input, and answer each with one line.")
  }

  static func model(_ language: Language) -> String {
    language.text(
      fr: "Un modèle écrit par « fit » ; il tient lieu des tables qui manquent.",
      en: "A model written by `fit`; it stands in for tables that are not given.")
  }

  static func importFormat(_ language: Language) -> String {
    language.text(fr: "Le format de la source.", en: "The format of the source.")
  }

  static func importFile(_ language: Language) -> String {
    language.text(
      fr: "Le fichier à lire ; --output nomme le dossier, ou le fichier des actions, à écrire.",
      en: "The file to read; --output names the folder, or the file of actions, to write.")
  }

  static func exportFormat(_ language: Language) -> String {
    language.text(fr: "Le format à écrire.", en: "The format to write.")
  }

  static func exportXML(_ language: Language) -> String {
    language.text(
      fr: "api-engagement en flux XML ; c’est aussi ce que demande un nom de fichier en .xml.",
      en: "api-engagement as an XML feed; a file name that ends with .xml asks for it too.")
  }

  static func recBoleUsers(_ language: Language) -> String {
    language.text(
      fr: "Le fichier .user ; sinon celui qui porte le même nom à côté.",
      en: "The .user file; else the one of the same name beside it.")
  }

  static func recBoleItems(_ language: Language) -> String {
    language.text(
      fr: "Le fichier .item ; sinon celui qui porte le même nom à côté.",
      en: "The .item file; else the one of the same name beside it.")
  }

  static func minimumRating(_ language: Language) -> String {
    language.text(
      fr: "En dessous de cette note, ou sans note, une interaction n’est pas une promesse.",
      en: "Below this rating, or without one, an interaction is no promise.")
  }

  static func output(_ language: Language) -> String {
    language.text(
      fr: "Le fichier à écrire, en entier ou pas du tout ; sinon la sortie standard.",
      en: "The file to write, whole or not at all; else standard output.")
  }

  static func seed(_ language: Language) -> String {
    language.text(
      fr: "La graine du hasard : la même donne toujours le même résultat.",
      en: "The seed of chance: the same one always gives the same result.")
  }

  static func data(_ language: Language) -> String {
    language.text(
      fr: "Le dossier des tables (.csv ou .jsonl, avec ou sans .gz).",
      en: "The folder of the tables (.csv or .jsonl, with or without .gz).")
  }

  static func table(_ name: String, _ language: Language) -> String {
    language.text(
      fr: "La table \(name), au lieu de celle du dossier.", en: "The table \(name), instead of the folder's.")
  }

  static func keepGoing(_ language: Language) -> String {
    language.text(
      fr: "Sauter les lignes fautives et les compter, au lieu de s’arrêter.",
      en: "Skip bad rows and count them, instead of stopping.")
  }
}
