/// The causes of an opportunity: what its category stands for, then what words of its title add. Our reading, not the city's data.
enum NYCServiceThemes {
  static let ofCategory = [
    "Strengthening Communities": "neighborhood", "Helping Neighbors in Need": "mutual-aid", "Education": "education",
    "Health": "health", "Environment": "environment", "Emergency Preparedness": "emergency",
  ]

  static let rules = WordRules([
    .init("seniors", "senior*", "older adults", "homebound", "55"),
    .init("children-youth", "child*", "kid*", "youth", "teen*", "scout*", "school*", "student*", "young"),
    .init("hunger", "pantry", "soup kitchen", "meal*", "feed*", "hunger", "food distribution", "thanksgiving"),
    .init("homelessness", "homeless*", "shelter*", "overnight"),
    .init("employment", "career*", "employment", "job", "resume*"),
    .init("legal-aid", "legal", "attorney*", "lawyer*", "foreclosure"),
    .init("language-learning", "esl", "english"),
    .init("migration", "immigra*", "citizenship", "translator*", "interpreter*"),
    .init("lgbtq-rights", "lgbt*", "pride", "trevor"),
    .init("disability", "disab*", "autistic", "special olympics", "visually impaired", "best buddies"),
    .init("illness", "cancer", "hemophilia", "diabetes", "arthritis", "alzheimer*", "liver"),
    .init(
      "culture-arts", "art", "arts", "artist*", "music*", "theater", "dance*", "mural*", "poetry", "concert", "film*"),
    .init("museums", "museum*", "museo"),
    .init("sport", "fitness", "yoga", "zumba", "soccer", "run", "marathon", "bowling", "skating", "futsal", "exercise"),
    .init("cycling", "bike*", "bicycl*"),
    .init("waste", "recycl*", "compost*", "stop n swap", "textile*"),
    .init("urban-nature", "garden*", "tree*", "park", "forest", "muir", "trail"),
    .init("animals", "animal*", "bideawee", "wild"),
    .init("digital-inclusion", "computer*"),
    .init("voting", "poll workers"),
    .init("disaster-relief", "hurricane", "storm", "relief"),
    .init("volunteering", "volunteer recruitment", "volunteer coordinator", "volunteer manager"),
  ])

  static func codes(category: String?, title: String) -> [String] {
    let first = category.flatMap { ofCategory[$0] }
    return [first].compactMap { $0 } + rules.all(in: title).filter { $0 != first }
  }
}
