#if Server
  import CivicDomain

  extension PageWords {
    static let frame: Section = [
      "skip": LocalizedText(fr: "Aller au contenu", en: "Skip to the content"),
      "navigation": LocalizedText(fr: "Pages", en: "Pages"),
      "languages": LocalizedText(fr: "Langue", en: "Language"),
      "footer": LocalizedText(
        fr: "On Promet : ce que l’on fait à plusieurs, on le tient.", en: "On Promet: what we do together, we keep."),
      "signOut": LocalizedText(fr: "Se déconnecter", en: "Sign out"),
      "numbers": LocalizedText(fr: "Les nombres derrière ce dessin", en: "The numbers behind this drawing"),
      "act": LocalizedText(fr: "Agir", en: "Act"),
      "map": LocalizedText(fr: "La carte", en: "The map"),
      "promise": LocalizedText(fr: "Lancer une promesse", en: "Start a promise"),
      "me": LocalizedText(fr: "Mes promesses", en: "My promises"),
      "organizer": LocalizedText(fr: "Organiser", en: "Organize"),
      "company": LocalizedText(fr: "Mon entreprise", en: "My company"),
      "join": LocalizedText(fr: "Rejoindre", en: "Join"),
      "signIn": LocalizedText(fr: "Se connecter", en: "Sign in"),
    ]

    static let problem: Section = [
      "home": LocalizedText(fr: "Retour à l’accueil", en: "Back to the start"),
      "absent": LocalizedText(fr: "Cette page n’existe pas", en: "There is no such page"),
      "absentText": LocalizedText(
        fr: "L’adresse est peut-être incomplète, ou ce qui s’y trouvait a été retiré.",
        en: "The address may be incomplete, or what was there has been taken away."),
      "forbidden": LocalizedText(fr: "Ce formulaire a vieilli", en: "This form has grown old"),
      "forbiddenText": LocalizedText(
        fr: "Rien n’a été changé. Ouvrez la page à nouveau, puis recommencez.",
        en: "Nothing has changed. Open the page again, then try once more."),
      "conflict": LocalizedText(fr: "Ce n’est plus possible", en: "This is no longer possible"),
      "conflictText": LocalizedText(
        fr: "La promesse est déjà faite, ou l’action n’en prend plus.",
        en: "The promise is made already, or the action takes no more."),
      "failed": LocalizedText(fr: "Quelque chose a échoué", en: "Something failed"),
      "failedText": LocalizedText(
        fr: "Rien n’est perdu. Réessayez dans un instant.", en: "Nothing is lost. Try again in a moment."),
    ]

    static let home: Section = [
      "heading": LocalizedText(fr: "Agir ensemble, et tenir promesse", en: "Act together, and keep the promise"),
      "lead": LocalizedText(
        fr:
          "Trois questions suffisent pour voir ce qui vous convient, et où une personne de plus change vraiment quelque chose.",
        en: "Three questions are enough to see what suits you, and where one more person really changes something."),
      "choose": LocalizedText(fr: "Par où commencer ?", en: "Where to begin?"),
      "show": LocalizedText(fr: "Voir ce qui me convient", en: "Show me what suits me"),
      "again": LocalizedText(fr: "Recommencer", en: "Start over"),
      "ways": LocalizedText(fr: "Ces façons d’agir vous conviennent", en: "Ways to act that suit you"),
      "actions": LocalizedText(fr: "Ce qui se prépare", en: "What is coming up"),
      "yours": LocalizedText(fr: "Pour vous, la plus utile d’abord", en: "For you, the most useful first"),
      "order": LocalizedText(
        fr: "Rangées selon ce qu’une heure de votre temps y change, si vous venez.",
        en: "In the order of what an hour of your time changes there, if you come."),
      "none": LocalizedText(
        fr: "Aucune action ouverte ne convient pour l’instant.", en: "No open action suits at the moment."),
      "start": LocalizedText(fr: "Et si vous en lanciez une ?", en: "Why not start one?"),
      "openers": LocalizedText(fr: "Ce qui vous en ouvrirait davantage", en: "What would open more to you"),
      "change": LocalizedText(fr: "Changer ce que je propose", en: "Change what I offer"),
    ]

    static let action: Section = [
      "website": LocalizedText(fr: "La page de l’organisateur", en: "The organizer’s page"),
      "together": LocalizedText(fr: "Une promesse à plusieurs", en: "A promise made together"),
      "activates": LocalizedText(
        fr: "Elle se déclenche dès qu’assez de personnes ont promis ; chacun en est alors averti.",
        en: "It goes ahead as soon as enough people have promised; everybody is told then."),
      "why": LocalizedText(fr: "Pourquoi cette action", en: "Why this action"),
      "opens": LocalizedText(fr: "Ce qui vous l’ouvrirait", en: "What would open it to you"),
      "mine": LocalizedText(fr: "Votre promesse", en: "Your promise"),
      "toMine": LocalizedText(fr: "Mes promesses", en: "My promises"),
    ]

    static let pledge: Section = [
      "heading": LocalizedText(fr: "Je promets de venir", en: "I promise to come"),
      "slot": LocalizedText(fr: "Quand ?", en: "When?"),
      "places": LocalizedText(fr: "Combien de places ?", en: "How many places?"),
      "placesHint": LocalizedText(fr: "Vous compris.", en: "Yourself included."),
      "allOrNone": LocalizedText(fr: "Toutes les places, ou aucune", en: "All the places, or none"),
      "condition": LocalizedText(fr: "À une condition ?", en: "On a condition?"),
      "always": LocalizedText(fr: "Quoi qu’il arrive", en: "Whatever the others do"),
      "atLeast": LocalizedText(fr: "Si nous sommes assez nombreux", en: "If enough of us come"),
      "atMost": LocalizedText(fr: "Seulement s’il manque du monde", en: "Only if people are missing"),
      "others": LocalizedText(fr: "Combien de personnes ?", en: "How many people?"),
      "othersHint": LocalizedText(
        fr: "Pour une condition : au moins tant en tout, ou au plus tant d’autres.",
        en: "For a condition: at least so many in all, or at most so many others."),
      "waits": LocalizedText(
        fr: "Toutes les places sont promises : la vôtre attendra son tour.",
        en: "All places are promised: yours will wait its turn."),
      "submit": LocalizedText(fr: "Je promets", en: "I promise"),
      "honest": LocalizedText(
        fr: "Un empêchement ? Annuler tôt aide tout le monde.",
        en: "Something came up? Cancelling early helps everybody."),
      "join": LocalizedText(
        fr: "Pour promettre, rejoignez-nous : ni nom ni adresse.", en: "To promise, join us: no name, no address."),
      "joinButton": LocalizedText(fr: "Rejoindre et promettre", en: "Join and promise"),
      "signIn": LocalizedText(fr: "J’ai déjà une clé", en: "I already have a key"),
    ]

    static let promise: Section = [
      "heading": LocalizedText(
        fr: "Je promets de… si d’autres promettent aussi", en: "I promise to… if others promise too"),
      "lead": LocalizedText(
        fr:
          "Seul, on hésite. Dites ce que vous feriez et combien il faut être : la promesse ne vaut que si vous êtes assez.",
        en:
          "Alone, one hesitates. Say what you would do and how many it takes: the promise holds only if you are enough."
      ),
      "title": LocalizedText(fr: "Je promets de…", en: "I promise to…"),
      "titleHint": LocalizedText(
        fr: "Par exemple : nettoyer la plage du Prado.", en: "For example: clean up the beach at Prado."),
      "needed": LocalizedText(
        fr: "si tant de personnes le promettent, moi comprise", en: "if so many people promise it, myself included"),
      "closes": LocalizedText(fr: "avant le", en: "by"),
      "starts": LocalizedText(fr: "Cela se passe le (facultatif)", en: "It takes place on (optional)"),
      "startsHint": LocalizedText(
        fr: "Laissez vide pour ce qui n’a pas de date, comme une habitude.",
        en: "Leave empty for what has no date, such as a habit."),
      "area": LocalizedText(fr: "Où (facultatif)", en: "Where (optional)"),
      "description": LocalizedText(fr: "En quelques phrases (facultatif)", en: "In a few sentences (optional)"),
      "mode": LocalizedText(fr: "Quelle façon d’agir ?", en: "What way to act?"),
      "anyMode": LocalizedText(fr: "Autre chose", en: "Something else"),
      "submit": LocalizedText(fr: "Lancer la promesse", en: "Start the promise"),
      "after": LocalizedText(
        fr: "Vous êtes la première personne à promettre. La page de la promesse se partage par son adresse.",
        en: "You are the first to promise. The page of the promise is shared by its address."),
    ]

    static let map: Section = [
      "heading": LocalizedText(fr: "Comment agir pour la société ?", en: "How to act for society?"),
      "guide": LocalizedText(fr: "Me laisser guider", en: "Guide me"),
      "first": LocalizedText(fr: "Pour commencer :", en: "To begin:"),
    ]
  }
#endif
