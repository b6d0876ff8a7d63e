#if Server
  import CivicDomain

  extension PageWords {
    static let me: Section = [
      "heading": LocalizedText(fr: "Mes promesses", en: "My promises"),
      "none": LocalizedText(fr: "Vous n’avez encore rien promis.", en: "You have promised nothing yet."),
      "find": LocalizedText(fr: "Trouver une action", en: "Find an action"),
      "ahead": LocalizedText(fr: "À venir", en: "Coming up"),
      "started": LocalizedText(fr: "Les promesses que j’ai lancées", en: "Promises I started"),
      "past": LocalizedText(fr: "Passées", en: "Past"),
      "confirm": LocalizedText(fr: "Je confirme", en: "I confirm"),
      "cancel": LocalizedText(fr: "Annuler", en: "Cancel"),
      "about": LocalizedText(fr: "Ce que je propose", en: "What I offer"),
      "themes": LocalizedText(fr: "Les causes qui me tiennent à cœur", en: "Causes I care about"),
      "formats": LocalizedText(fr: "Comment j’agis", en: "How I act"),
      "hours": LocalizedText(fr: "Heures d’affilée, au plus", en: "Hours at one go, at most"),
      "hoursHint": LocalizedText(fr: "Vide : peu importe.", en: "Empty: any length."),
      "contact": LocalizedText(fr: "Les messages", en: "Messages"),
      "contactYes": LocalizedText(fr: "On peut me solliciter et me rappeler", en: "I may be asked and reminded"),
      "contactNo": LocalizedText(fr: "Pas de message", en: "No messages"),
      "save": LocalizedText(fr: "Enregistrer", en: "Save"),
      "saved": LocalizedText(fr: "C’est enregistré.", en: "Saved."),
      "data": LocalizedText(fr: "Mes données", en: "My data"),
      "dataText": LocalizedText(
        fr: "Tout ce qui est gardé sur vous tient dans un fichier.", en: "All that is kept about you fits in one file."),
      "export": LocalizedText(fr: "Télécharger mes données", en: "Download my data"),
      "erase": LocalizedText(fr: "Tout effacer", en: "Erase everything"),
      "eraseText": LocalizedText(
        fr: "Vos promesses, vos choix et votre clé disparaissent pour de bon.",
        en: "Your promises, your choices and your key are gone for good."),
      "sure": LocalizedText(fr: "Oui, tout effacer", en: "Yes, erase everything"),
      "eraseButton": LocalizedText(fr: "Effacer pour de bon", en: "Erase for good"),
      "erased": LocalizedText(fr: "Tout est effacé.", en: "Everything is erased."),
      "cancelled": LocalizedText(fr: "La promesse est annulée.", en: "The promise is cancelled."),
      "confirmed": LocalizedText(fr: "Merci, c’est confirmé.", en: "Thank you, it is confirmed."),
      "promised": LocalizedText(fr: "Merci, votre promesse est notée.", en: "Thank you, your promise is noted."),
      "waiting": LocalizedText(
        fr: "Tout est pris : vous êtes sur la liste d’attente.", en: "All is taken: you are on the waiting list."),
    ]

    static let organizer: Section = [
      "actions": LocalizedText(fr: "Ce qui vient", en: "What is coming up"),
      "none": LocalizedText(fr: "Aucune action à venir.", en: "No action is coming up."),
      "past": LocalizedText(fr: "Passées", en: "Past"),
      "back": LocalizedText(fr: "Toutes les actions", en: "All actions"),
      "promises": LocalizedText(fr: "places promises", en: "places promised"),
      "expected": LocalizedText(fr: "personnes attendues", en: "people expected"),
      "minimum": LocalizedText(fr: "chance du minimum", en: "chance of the minimum"),
      "capacity": LocalizedText(fr: "chance d’être trop", en: "chance of too many"),
      "missing": LocalizedText(fr: "manquent", en: "missing"),
      "filling": LocalizedText(fr: "Les promesses au fil du temps", en: "Promises over time"),
      "turnout": LocalizedText(fr: "Combien viendront ?", en: "How many will come?"),
      "ask": LocalizedText(fr: "Qui solliciter", en: "Whom to ask"),
      "person": LocalizedText(fr: "Personne", en: "Person"),
      "accepts": LocalizedText(fr: "accepte", en: "accepts"),
      "comes": LocalizedText(fr: "vient", en: "comes"),
      "lastAsked": LocalizedText(fr: "dernier message", en: "last asked"),
      "list": LocalizedText(fr: "Qui est venu", en: "Who came"),
      "promised": LocalizedText(fr: "Qui a promis", en: "Who has promised"),
      "listText": LocalizedText(
        fr: "Ce que personne n’a noté reste inconnu : mieux vaut cela qu’une absence inventée.",
        en: "What nobody noted stays unknown: better that than an absence made up."),
      "kept": LocalizedText(fr: "est venue", en: "came"),
      "noShow": LocalizedText(fr: "n’est pas venue", en: "did not come"),
      "unknown": LocalizedText(fr: "on ne sait pas", en: "not known"),
      "nobody": LocalizedText(fr: "Personne n’a encore promis.", en: "Nobody has promised yet."),
      "save": LocalizedText(fr: "Enregistrer la liste", en: "Save the list"),
      "saved": LocalizedText(fr: "La liste est enregistrée.", en: "The list is saved."),
    ]

    static let company: Section = [
      "lead": LocalizedText(
        fr: "Ce que font vos salariés, sans rien dire d’une personne.",
        en: "What your employees do, without a word about any one of them."),
      "departments": LocalizedText(fr: "Par service", en: "By department"),
      "department": LocalizedText(fr: "Service", en: "Department"),
      "employees": LocalizedText(fr: "Salariés", en: "Employees"),
      "participants": LocalizedText(fr: "Participants", en: "Participants"),
      "pairs": LocalizedText(fr: "Rencontres entre services", en: "Meetings across departments"),
      "causes": LocalizedText(fr: "Les causes qui rassemblent", en: "Causes that bring people together"),
      "teams": LocalizedText(fr: "Équipes possibles", en: "Possible teams"),
      "untold": LocalizedText(fr: "non dit", en: "not told"),
      "others": LocalizedText(fr: "petits services, ensemble", en: "small departments, together"),
    ]

    static let join: Section = [
      "heading": LocalizedText(fr: "Rejoindre sans se nommer", en: "Join without a name"),
      "lead": LocalizedText(
        fr: "Une clé suffit : elle ouvre vos promesses, et rien d’autre.",
        en: "A key is enough: it opens your promises, and nothing else."),
      "nothing": LocalizedText(fr: "Ni nom, ni adresse, ni courriel.", en: "No name, no address, no e-mail."),
      "once": LocalizedText(
        fr: "La clé s’affiche une seule fois : gardez-la en lieu sûr.",
        en: "The key is shown once: keep it in a safe place."),
      "leave": LocalizedText(
        fr: "Vous pouvez tout emporter ou tout effacer, à tout moment.",
        en: "You can take or erase everything at any time."),
      "submit": LocalizedText(fr: "Recevoir ma clé", en: "Get my key"),
      "signIn": LocalizedText(fr: "J’ai déjà une clé", en: "I already have a key"),
    ]

    static let key: Section = [
      "heading": LocalizedText(fr: "Bienvenue", en: "Welcome"),
      "lead": LocalizedText(
        fr: "Voici votre clé. Elle ne sera plus jamais affichée.", en: "Here is your key. It will never be shown again."
      ),
      "yours": LocalizedText(fr: "Votre clé", en: "Your key"),
      "safe": LocalizedText(
        fr: "Notez-la : elle seule permet de revenir depuis un autre appareil.",
        en: "Write it down: it alone lets you come back from another device."),
      "go": LocalizedText(fr: "Continuer", en: "Go on"),
    ]

    static let signIn: Section = [
      "heading": LocalizedText(fr: "Se connecter", en: "Sign in"),
      "lead": LocalizedText(fr: "Avec la clé que vous avez reçue.", en: "With the key you were given."),
      "key": LocalizedText(fr: "Votre clé", en: "Your key"),
      "wrong": LocalizedText(fr: "Cette clé n’ouvre rien.", en: "This key opens nothing."),
      "submit": LocalizedText(fr: "Ouvrir", en: "Open"),
      "join": LocalizedText(fr: "Je n’ai pas de clé", en: "I have no key"),
    ]
  }
#endif
