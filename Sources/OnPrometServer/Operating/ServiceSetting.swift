#if Server
  import CivicDomain
  import Configuration
  import Foundation
  import Logging
  import OnPrometReport

  /// One thing about the service that whoever runs it decides: its name makes the flag (`--log-level`), the variable
  /// (`ONPROMET_LOG_LEVEL`) and the member of the file of settings (`"log-level"`).
  public struct ServiceSetting: Sendable {
    /// Its name: lower-case words joined by hyphens.
    public let name: String
    /// What it is about.
    public let help: LocalizedText
    /// The values that are accepted.
    public let accepted: LocalizedText
    /// How a value is written.
    let type: ConfigType
    /// Takes a value; false when it is not accepted.
    let apply: @Sendable (ConfigContent, inout ServiceSettings) -> Bool

    /// Every setting, in the order in which help lists them.
    public static let all = [
      host, port, logLevel, logFormat, tokenRate, addressRate, trustedProxies, largestBody, readTimeout, timeZone,
      webhookAttempts, webhookTimeout, webhookTargets,
    ]

    package static let host = text(
      "host", LocalizedText(fr: "L’adresse où écouter.", en: "The address to listen on."),
      accepted: LocalizedText(fr: "une adresse ou un nom de machine", en: "an address or a host's name")
    ) { text, settings in
      settings.host = text
      return !text.isEmpty
    }

    package static let port = number(
      "port", LocalizedText(fr: "Le port où écouter.", en: "The port to listen on."), 1...65_535
    ) { $1.port = $0 }

    package static let logLevel = text(
      "log-level",
      LocalizedText(fr: "Les lignes de journal à partir de ce niveau.", en: "Log lines from this level on."),
      accepted: list(Logger.Level.allCases.map(\.rawValue))
    ) { text, settings in
      guard let level = Logger.Level(rawValue: text) else { return false }
      settings.logLevel = level
      return true
    }

    package static let logFormat = text(
      "log-format",
      LocalizedText(
        fr: "La forme du journal : json, une ligne un objet, ou text.",
        en: "The form of the log: json, one object a line, or text."),
      accepted: list(ServiceSettings.LogFormat.allCases.map(\.rawValue))
    ) { text, settings in
      guard let format = ServiceSettings.LogFormat(rawValue: text) else { return false }
      settings.logFormat = format
      return true
    }

    package static let tokenRate = number(
      "requests-per-second",
      LocalizedText(
        fr: "Demandes par seconde d’un jeton, le double d’un coup ; 0 n’y met pas de limite.",
        en: "Requests a second of one token, twice as many at once; 0 sets no limit."), 0...1_000_000
    ) { $1.tokenRate = $0 == 0 ? nil : RequestRate(burst: 2 * Double($0), perSecond: Double($0)) }

    package static let addressRate = number(
      "address-requests-per-second",
      LocalizedText(
        fr: "Demandes par seconde d’une adresse, le double d’un coup ; 0 n’y met pas de limite.",
        en: "Requests a second of one address, twice as many at once; 0 sets no limit."), 0...1_000_000
    ) { $1.addressRate = $0 == 0 ? nil : RequestRate(burst: 2 * Double($0), perSecond: Double($0)) }

    package static let trustedProxies = text(
      "trusted-proxies",
      LocalizedText(
        fr:
          "Les mandataires crus sur la provenance des demandes (Forwarded, X-Forwarded-For) ; aucun, sauf indication.",
        en: "The proxies believed about where requests come from (Forwarded, X-Forwarded-For); none unless given."),
      accepted: LocalizedText(
        fr: "des adresses ou des plages comme 127.0.0.1,10.0.0.0/8",
        en: "addresses or ranges such as 127.0.0.1,10.0.0.0/8")
    ) { text, settings in
      let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      settings.trustedProxies = parts.compactMap(AddressRange.init)
      return settings.trustedProxies.count == parts.count
    }

    package static let largestBody = number(
      "largest-body",
      LocalizedText(fr: "Le plus grand corps de demande, en octets.", en: "The largest body of a request, in bytes."),
      1024...(1 << 30)
    ) { $1.largestBody = $0 }

    package static let readTimeout = number(
      "read-timeout",
      LocalizedText(
        fr: "Les secondes qu’un client a pour envoyer sa demande.",
        en: "The seconds that a client has to send its request."),
      1...3600
    ) { $1.readTimeout = .seconds($0) }

    package static let timeZone = text(
      "default-time-zone",
      LocalizedText(
        fr: "Le fuseau des heures locales qui n’en ont pas.", en: "The zone of local times that come without one."),
      accepted: LocalizedText(fr: "un fuseau comme Europe/Paris", en: "a time zone such as Europe/Paris")
    ) { text, settings in
      guard let zone = TimeZone(identifier: text) else { return false }
      settings.timeZone = zone
      return true
    }

    package static let webhookAttempts = number(
      "webhook-attempts",
      LocalizedText(
        fr: "Combien de fois un envoi aux abonnés est tenté avant d’y renoncer.",
        en: "How often a delivery to a subscriber is tried before it is given up."), 1...100
    ) { $1.webhooks.mostAttempts = $0 }

    package static let webhookTimeout = number(
      "webhook-timeout",
      LocalizedText(
        fr: "Les secondes qu’un abonné a pour répondre.", en: "The seconds that a subscriber has to answer."), 1...300
    ) { $1.webhooks.timeout = .seconds($0) }

    package static let webhookTargets = text(
      "webhook-targets",
      LocalizedText(
        fr: "Où les abonnés peuvent être : public, ou any, aussi dans son propre réseau et sans chiffrement.",
        en: "Where subscribers may be: public, or any, also within one's own network and without encryption."),
      accepted: list(["public", "any"])
    ) { text, settings in
      settings.webhooks.allowsPrivateTargets = text == "any"
      return ["public", "any"].contains(text)
    }

    private static func text(
      _ name: String, _ help: LocalizedText, accepted: LocalizedText,
      apply: @escaping @Sendable (String, inout ServiceSettings) -> Bool
    ) -> ServiceSetting {
      ServiceSetting(name: name, help: help, accepted: accepted, type: .string) { content, settings in
        guard case .string(let text) = content else { return false }
        return apply(text, &settings)
      }
    }

    private static func number(
      _ name: String, _ help: LocalizedText, _ range: ClosedRange<Int>,
      apply: @escaping @Sendable (Int, inout ServiceSettings) -> Void
    ) -> ServiceSetting {
      let accepted = LocalizedText(
        fr: "un entier de \(range.lowerBound) à \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return ServiceSetting(name: name, help: help, accepted: accepted, type: .int) { content, settings in
        guard case .int(let number) = content, range.contains(number) else { return false }
        apply(number, &settings)
        return true
      }
    }

    private static func list(_ words: [String]) -> LocalizedText {
      LocalizedText(fr: words.joined(separator: ", "), en: words.joined(separator: ", "))
    }
  }
#endif
