/// The mode of action of an opportunity, read from the words of its title, else of its summary: our reading, not the city's data.
///
/// Rules that decide alone stand before those whose words often stand beside others: a walk that raises funds is a walk.
enum NYCServiceModes {
  static let rules = WordRules(
    [
      .init("poll-worker", "poll workers"),
      .init("petition", "petition"),
      .init("disaster-relief", "hurricane", "storm", "relief effort"),
      .init(
        "disaster-preparedness", "preparedness", "stay put", "reception center", "dispatcher",
        "civil air patrol", "world cares"),
      .init("first-aid", "cpr", "lifeguard"),
      .init("listening-line", "hotline", "helpline", "samaritans", "lifeline"),
      .init("street-outreach", "homeless outreach", "harm reduction"),
      .init("translation", "translator*", "interpret*"),
      .init("language-teaching", "esl", "english", "conversation", "second language", "french instructor"),
      .init("newcomer-buddy", "citizenship now"),
      .init("job-coaching", "career*", "employment", "job readiness", "resume*", "personal shopper*"),
      .init("literacy-coaching", "literacy", "learn to read", "reading*", "readers", "reach out and read"),
      .init("homework-help", "homework"),
      .init("tutoring", "tutor*", "ged", "proctor"),
      .init("digital-help", "computer*", "technology course", "wii"),
      .init(
        "mentoring", "mentor*", "imentor", "scout*", "troop leader", "leadership counselor", "future coach",
        "partnership program"),
      .init("phone-bank", "phone bank", "phonebank*"),
      .init("web-design", "web*", "wordpress", "drupal", "html", "search engine"),
      .init(
        "graphic-design", "graphic*", "logo", "brand identity", "merchandise design", "photo*", "video*",
        "filmmakers", "designer"),
      .init("grant-writing", "grant*"),
      .init("accounting", "accountant*", "accounting", "budget", "bookkeep*", "finance"),
      .init("legal-help", "legal*", "attorney*", "lawyer*", "law", "foreclosure", "consumer protection"),
      .init(
        "data-analysis", "database", "market research", "marketing research", "market analysis", "analyst",
        "human mapping"),
      .init("civic-tech", "information technology", "tech", "technical", "technology", "it"),
      .init("serve-on-board", "board member*", "board secretary", "board president", "leadership council"),
      .init(
        "charity-run", "run", "runs", "marathon", "race", "stair climb", "climb to the top", "bike tour",
        "century"),
      .init("charity-walk", "walk", "walks", "walkathon", "hike a thon", "making strides", "great strides"),
      .init(
        "fundraising", "fundrais*", "fund raising", "crowdfunding", "donor", "sponsorship", "penny harvest",
        "development", "gala", "benefit"),
      .init(
        "communications", "marketing", "communications", "public relations", "press", "social media",
        "social networker", "publicity", "newsletter*", "copywrit*", "journalism", "editor", "editing",
        "writing", "writer", "one pager", "adwords", "branding", "storytelling for professionals", "authors",
        "ambassador*"),
      .init("strategy-consulting", "for professionals", "business plan*", "business professionals", "strategic"),
      .init("literacy-coaching", "storytelling"),
      .init(
        "office-help", "clerical", "administrat*", "office", "data entry", "filing", "envelope stuffing",
        "archiv*", "assistant to founder", "claims manager", "program intern", "secretary"),
      .init(
        "reception", "reception*", "front desk", "welcome desk", "greeter*", "visitor services", "info table",
        "museum store", "shop", "thriftshop", "registration", "usher*", "audience support"),
      .init(
        "paperwork-help", "public benefit*", "benefits", "food stamps", "case management", "aces",
        "client care", "client services", "insurance"),
      .init("museum-guide", "museum*", "tour guide", "exhibit", "archivist"),
      .init("clothes-swap", "stop n swap"),
      .init("shared-compost", "compost*"),
      .init("time-bank", "timebank*"),
      .init(
        "awareness-stand", "recycl*", "outreach", "campaign*", "awareness", "energy efficiency",
        "inform people", "textiles"),
      .init("beach-clean-up", "beach clean up"),
      .init("river-clean-up", "river clean up"),
      .init("clean-up", "clean up", "cleanup"),
      .init("tree-planting", "trees", "tree"),
      .init("habitat-restoration", "forest restoration", "muir", "kieran", "invasive"),
      .init("trail-work", "trail*"),
      .init("community-garden", "garden*", "greenhouse", "green teens", "seeds for success", "dirty hands"),
      .init("park-care", "park volunteer", "park day", "ft tryon", "greenteam"),
      .init("meal-delivery", "deliver a", "home delivered meals", "delivery", "meals on wheels", "deliveries"),
      .init("solidarity-kitchen", "kitchen*", "cook", "cooking", "chef*", "food prep*", "feeding of the needy"),
      .init("community-organizing", "action corps", "coalition"),
      .init(
        "food-distribution", "pantry", "food distribution", "food tent", "feed", "thanksgiving",
        "passover food", "food bank", "grocer*"),
      .init(
        "donation-sorting", "clothing donation", "clothing drive", "school supplies", "back to school bash",
        "donation*", "blankets", "backpacks", "toy*"),
      .init("shelter-night", "overnight", "shelter"),
      .init("driving", "driver*", "escort*", "driving"),
      .init(
        "senior-visits", "friendly visit*", "visit homebound", "visitor for older", "homebound",
        "make a friend", "older adults", "senior companion", "isolated"),
      .init("adapted-sport", "special olympics", "visually impaired", "adaptive"),
      .init(
        "sports-coaching", "fitness", "yoga", "zumba", "aerobics", "coach*", "exercise", "soccer", "dance*",
        "dancer", "step team", "cheerleaders", "skating", "bowling", "street games", "capoeira",
        "physical activity", "bikes", "bicycling", "squash", "laser tag", "swimming"),
      .init("festival", "festival", "fair", "carnival", "fiesta", "bacchanal", "parade", "streetfest"),
      .init("donate-blood", "blood", "sloan kettering", "platelets"),
      .init("health-outreach", "health", "nutrition*", "diabetes", "cancer", "screening", "aids"),
      .init("home-renovation", "carpent*", "handyman", "home repairs", "habitat nyc", "rebuilding together"),
      .init("teaching", "painting instructor"),
      .init("painting", "paint*", "mural", "brush of kindness", "beautify", "beautification"),
      .init("animal-shelter", "animal*", "bideawee", "wild"),
      .init("hospital-visits", "hospital", "patient*", "caregiver*", "pharmacy"),
      .init(
        "after-school-care", "after school", "afterschool", "childcare", "children", "camp", "babies",
        "chaperones", "youth", "kids", "classroom", "teen", "early childhood", "family liason"),
      .init("disability-companion", "autistic", "disabilit*", "best buddies"),
      .init("community-theater", "theater", "drama", "performing arts", "stage design", "costume*", "puppet"),
      .init("street-art", "sculpture", "artist"),
      .init(
        "teaching", "teach*", "instructor*", "class", "workshop*", "seminar", "trainer*", "art programs",
        "arts", "art", "musician", "cents ability", "knit*", "money makes sense"),
      .init("recruit-volunteers", "recruit*"),
      .init("coordinate-volunteers", "volunteer coordinator", "volunteer manager", "coordinator", "manager"),
      .init(
        "setup-crew", "set up", "break down", "moving", "decorating", "reorganize", "shoveling",
        "general services"),
      .init(
        "festival", "bash", "celebration", "summer streets", "concert", "music", "governor s island", "contest",
        "expo", "lantern", "family event", "family day", "family night", "jam", "movie*"),
      .init(
        "event-staffing", "event*", "open house", "conference", "tournament", "show", "kickoff",
        "volunteer day", "day", "committee", "book*", "valet", "route marshall", "college"),
      .init("office-help", "intern", "internship", "assistant", "general support"),
    ])
}
