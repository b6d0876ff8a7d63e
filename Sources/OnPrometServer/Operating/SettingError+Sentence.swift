#if Server
  import CivicDomain
  import OnPrometReport

  extension SettingError {
    /// What is wrong, where, and what would be accepted.
    public func sentence(_ language: Language) -> String {
      switch self {
      case .notAccepted(let setting, let source):
        let place = source.name(of: setting, language)
        let accepted = setting.accepted[language]
        return language.text(
          fr: "\(place) n’est pas accepté ; valeurs acceptées : \(accepted).",
          en: "\(place) is not accepted; accepted: \(accepted).")
      case .unreadable(let file, let reason):
        return language.text(
          fr: "\(file) ne se lit pas comme un fichier de réglages (un objet JSON) : \(reason)",
          en: "\(file) cannot be read as a file of settings (a JSON object): \(reason)")
      }
    }
  }

  extension SettingError.Source {
    fileprivate func name(of setting: ServiceSetting, _ language: Language) -> String {
      switch self {
      case .flag: "--\(setting.name)"
      case .environment: setting.variable
      case .file(let file): language.text(fr: "« \(setting.name) » dans \(file)", en: "“\(setting.name)” in \(file)")
      }
    }
  }

  extension ServiceSetting {
    /// The variable of the environment that sets it.
    public var variable: String { "ONPROMET_" + name.uppercased().replacing("-", with: "_") }
  }
#endif
