#if Server
  import Configuration
  import Foundation
  import SystemPackage

  extension ServiceSettings {
    /// Reads the settings: a flag goes before a variable of the environment, that before the file, that before what is usual.
    /// - Parameters:
    ///   - flags: The values of flags, by the names of the settings.
    ///   - environment: The variables; those of settings begin with `ONPROMET_`.
    ///   - file: A file that holds a JSON object; nil for none.
    /// - Throws: ``SettingError`` that names the setting, its value's source and what is accepted, or the file.
    public init(
      flags: [String: String], environment: [String: String], file: String?
    ) async throws(SettingError) {
      self.init()
      let flagValues = flags.map { name, value in (AbsoluteConfigKey([name]), ConfigValue(stringLiteral: value)) }
      var sources: [(SettingError.Source, any ConfigProvider)] = [
        (.flag, InMemoryProvider(values: Dictionary(uniqueKeysWithValues: flagValues))),
        (
          .environment,
          EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: ["onpromet"])
        ),
      ]
      if let file { sources.append((.file(file), try await Self.settings(in: file))) }
      for setting in ServiceSetting.all { try apply(setting, from: sources) }
    }

    private mutating func apply(
      _ setting: ServiceSetting, from sources: [(SettingError.Source, any ConfigProvider)]
    ) throws(SettingError) {
      for (source, provider) in sources {
        guard let content = try content(of: setting, in: provider, source) else { continue }
        guard setting.apply(content, &self) else { throw .notAccepted(setting, source) }
        return
      }
    }

    /// What a source says of a setting. Text from a flag is read as a number where a number is asked for.
    private func content(
      of setting: ServiceSetting, in provider: any ConfigProvider, _ source: SettingError.Source
    ) throws(SettingError) -> ConfigContent? {
      let key = AbsoluteConfigKey([setting.name])
      do {
        if case .flag = source, setting.type == .int {
          guard let text = try provider.value(forKey: key, type: .string).value else { return nil }
          guard case .string(let digits) = text.content, let number = Int(digits) else { return .string("") }
          return .int(number)
        }
        return try provider.value(forKey: key, type: setting.type).value?.content
      } catch {
        throw .notAccepted(setting, source)
      }
    }

    private static func settings(in file: String) async throws(SettingError) -> any ConfigProvider {
      do {
        return try await FileProvider<JSONSnapshot>(filePath: FilePath(file))
      } catch {
        throw .unreadable(file: file, reason: "\(error)")
      }
    }
  }

  /// Why settings cannot be used.
  public enum SettingError: Error, Sendable {
    /// Where a value was found.
    public enum Source: Sendable, Hashable {
      case flag
      case environment
      case file(String)
    }

    /// A value that is not accepted.
    case notAccepted(ServiceSetting, Source)
    /// A file that cannot be read, or holds no JSON object.
    case unreadable(file: String, reason: String)
  }
#endif
