#if Server
  import Configuration
  import Foundation

  extension ServiceSettings {
    /// Where values may stand, and what finds one there.
    private struct Place {
      let source: SettingError.Source
      let find: (AbsoluteConfigKey, ConfigType) throws -> ConfigValue?
    }

    /// Reads the settings: a flag goes before a variable of the environment, that before the file, that before what is usual.
    /// - Parameters:
    ///   - flags: The values of flags, by the names of the settings.
    ///   - environment: The variables; those of settings begin with `ONPROMET_`.
    ///   - file: A file that holds a JSON object; nil for none.
    /// - Throws: ``SettingError`` that names the setting, its value's source and what is accepted, or the file.
    public init(flags: [String: String], environment: [String: String], file: String?) throws(SettingError) {
      self.init()
      var given: [String: String] = [:]
      for setting in ServiceSetting.all { given[setting.variable] = flags[setting.name] }
      let (flags, variables) = (Self.variables(given), Self.variables(environment))
      var places = [
        Place(source: .flag) { try flags.value(forKey: $0, type: $1).value },
        Place(source: .environment) { try variables.value(forKey: $0, type: $1).value },
      ]
      if let file {
        let members = try Self.members(of: file)
        places.append(Place(source: .file(file)) { try members.value(forKey: $0, type: $1).value })
      }
      for setting in ServiceSetting.all { try apply(setting, from: places) }
    }

    private mutating func apply(_ setting: ServiceSetting, from places: [Place]) throws(SettingError) {
      let key = AbsoluteConfigKey([setting.name])
      for place in places {
        let value: ConfigValue?
        do {
          value = try place.find(key, setting.type)
        } catch {
          throw .notAccepted(setting, place.source)
        }
        guard let value else { continue }
        guard setting.apply(value.content, &self) else { throw .notAccepted(setting, place.source) }
        return
      }
    }

    private static func variables(_ variables: [String: String]) -> some ConfigProvider {
      EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: ["onpromet"])
    }

    private static func members(of file: String) throws(SettingError) -> JSONSnapshot {
      do {
        let data = try Data(contentsOf: URL(filePath: file))
        return try JSONSnapshot(data: data.bytes, providerName: file, parsingOptions: .default)
      } catch {
        throw .unreadable(file: file, reason: "\(error)")
      }
    }
  }

  /// Why settings cannot be used.
  public enum SettingError: Error, Sendable {
    /// Where a value was found.
    public enum Source: Sendable, Hashable {
      /// A flag of the command.
      case flag
      /// A variable of the environment.
      case environment
      /// The file of settings.
      case file(String)
    }

    /// A value that is not accepted.
    case notAccepted(ServiceSetting, Source)
    /// A file that cannot be read, or holds no JSON object.
    case unreadable(file: String, reason: String)
  }
#endif
