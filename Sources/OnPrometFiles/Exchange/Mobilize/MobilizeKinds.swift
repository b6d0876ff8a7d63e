/// The kinds of event of Mobilize that are a mode of the action map; of several for one mode, the first is written.
enum MobilizeKinds {
  private static let pairs: KeyValuePairs = [
    "CANVASS": "canvassing", "COMMUNITY_CANVASS": "canvassing", "LITERATURE_DROP_OFF": "canvassing",
    "PHONE_BANK": "phone-bank", "TEXT_BANK": "phone-bank", "AUTOMATED_PHONE_BANK": "phone-bank",
    "FUNDRAISER": "fundraising", "VOTER_REG": "voter-registration", "WORKSHOP": "workshop", "TRAINING": "workshop",
    "MEETING": "host-meeting", "HOUSE_PARTY": "host-meeting", "TOWN_HALL": "public-debate",
    "ADVOCACY_CALL": "phone-a-representative", "RALLY": "march", "PETITION": "petition",
    "SIGNATURE_GATHERING": "petition", "CARPOOL": "carpool", "LETTER_WRITING": "letter-to-representative",
    "POSTCARD_WRITING": "letter-to-representative", "SOCIAL_MEDIA_CAMPAIGN": "hashtag-campaign",
    "COMMUNITY": "community-organizing",
  ]

  private static let modes = Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) })
  private static let kinds = Dictionary(pairs.map { ($0.value, $0.key) }) { first, _ in first }

  /// The mode that a kind is.
  static func mode(of kind: String) -> String? { modes[kind] }

  /// The kind that a mode is written as.
  static func kind(of mode: String) -> String? { kinds[mode] }
}
