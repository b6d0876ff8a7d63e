#if Server
  import ArgumentParser
  import CivicDomain
  import OnPrometReport
  import OnPrometServer

  /// The flags of the service: each stands for a setting, which is defined once, in ``ServiceSetting``.
  struct ServiceFlags: ParsableArguments {
    @Option(help: ArgumentHelp(file(HelpLanguage.current), valueName: Placeholder.file))
    var settings: String?

    @Option(name: name(.host), help: help(.host)) var host: String?
    @Option(name: name(.port), help: help(.port)) var port: String?
    @Option(name: name(.logLevel), help: help(.logLevel)) var logLevel: String?
    @Option(name: name(.logFormat), help: help(.logFormat)) var logFormat: String?
    @Option(name: name(.tokenRate), help: help(.tokenRate)) var tokenRate: String?
    @Option(name: name(.addressRate), help: help(.addressRate)) var addressRate: String?
    @Option(name: name(.trustedProxies), help: help(.trustedProxies)) var trustedProxies: String?
    @Option(name: name(.largestBody), help: help(.largestBody)) var largestBody: String?
    @Option(name: name(.readTimeout), help: help(.readTimeout)) var readTimeout: String?
    @Option(name: name(.timeZone), help: help(.timeZone)) var timeZone: String?
    @Option(name: name(.webhookAttempts), help: help(.webhookAttempts)) var webhookAttempts: String?
    @Option(name: name(.webhookTimeout), help: help(.webhookTimeout)) var webhookTimeout: String?
    @Option(name: name(.webhookTargets), help: help(.webhookTargets)) var webhookTargets: String?

    /// What is set here, in the environment and in the file.
    func read(in surroundings: Surroundings) throws(CommandFailure) -> ServiceSettings {
      do throws(SettingError) {
        return try ServiceSettings(flags: given, environment: surroundings.environment, file: settings)
      } catch {
        throw CommandFailure(.badUsage, error.sentence(surroundings.language))
      }
    }

    private var given: [String: String] {
      let values: [(ServiceSetting, String?)] = [
        (.host, host), (.port, port), (.logLevel, logLevel), (.logFormat, logFormat), (.tokenRate, tokenRate),
        (.addressRate, addressRate), (.trustedProxies, trustedProxies), (.largestBody, largestBody),
        (.readTimeout, readTimeout), (.timeZone, timeZone), (.webhookAttempts, webhookAttempts),
        (.webhookTimeout, webhookTimeout), (.webhookTargets, webhookTargets),
      ]
      return Dictionary(uniqueKeysWithValues: values.compactMap { setting, value in value.map { (setting.name, $0) } })
    }

    private static func name(_ setting: ServiceSetting) -> NameSpecification { .customLong(setting.name) }

    private static func help(_ setting: ServiceSetting) -> ArgumentHelp {
      ArgumentHelp(setting.help[HelpLanguage.current], valueName: setting.name)
    }

    private static func file(_ language: Language) -> String {
      language.text(
        fr:
          "Un fichier de réglages : un objet JSON sous les noms des options. Les variables ONPROMET_… passent avant lui.",
        en: "A file of settings: a JSON object under the names of the flags. Variables ONPROMET_… go before it.")
    }
  }
#endif
