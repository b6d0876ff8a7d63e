#if Server
  import Foundation
  import OnPrometServer
  import Testing

  @Suite("Settings of the service")
  struct ServiceSettingsTests {
    private func settings(
      flags: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
    ) throws -> ServiceSettings {
      guard let file else { return try ServiceSettings(flags: flags, environment: environment, file: nil) }
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path
      try Data(file.utf8).write(to: URL(filePath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      return try ServiceSettings(flags: flags, environment: environment, file: path)
    }

    @Test("A flag goes before a variable, that before the file, that before what is usual")
    func precedence() throws {
      let file = #"{"port": 1001, "log-level": "error"}"#
      #expect(try settings().port == 8080)
      #expect(try settings(file: file).port == 1001)
      #expect(try settings(environment: ["ONPROMET_PORT": "1002"], file: file).port == 1002)
      let all = try settings(flags: ["port": "1003"], environment: ["ONPROMET_PORT": "1002"], file: file)
      #expect(all.port == 1003)
      #expect(all.logLevel == .error)
    }

    @Test("A limit of 0 requests a second is none")
    func noLimit() throws {
      let lifted = try settings(flags: ["requests-per-second": "0"])
      #expect(lifted.tokenRate == nil)
      #expect(lifted.addressRate != nil)
    }

    @Test("Trusted proxies are addresses and ranges; webhooks go to public addresses unless any may be meant")
    func network() throws {
      #expect(try settings().trustedProxies.isEmpty)
      #expect(try settings(file: #"{"trusted-proxies": "127.0.0.1, 10.0.0.0/8"}"#).trustedProxies.count == 2)
      #expect(throws: SettingError.self) { try settings(flags: ["trusted-proxies": "127.0.0.1, proxy.example"]) }
      #expect(try !settings().webhooks.allowsPrivateTargets)
      let webhooks = try settings(
        flags: ["webhook-targets": "any", "webhook-attempts": "3"], environment: ["ONPROMET_WEBHOOK_TIMEOUT": "5"]
      ).webhooks
      #expect(webhooks.allowsPrivateTargets && webhooks.mostAttempts == 3 && webhooks.timeout == .seconds(5))
    }

    @Test(
      "A value that is not accepted is told with its place and with what is accepted",
      arguments: [
        (["port": "0"], [:], "--port is not accepted; accepted: a whole number from 1 to 65535."),
        (["port": "many"], [:], "--port is not accepted; accepted: a whole number from 1 to 65535."),
        ([:], ["ONPROMET_PORT": "x"], "ONPROMET_PORT is not accepted; accepted: a whole number from 1 to 65535."),
        ([:], ["ONPROMET_LOG_FORMAT": "xml"], "ONPROMET_LOG_FORMAT is not accepted; accepted: json, text."),
      ] as [([String: String], [String: String], String)])
    func refusal(flags: [String: String], environment: [String: String], sentence: String) throws {
      let error = #expect(throws: SettingError.self) {
        try settings(flags: flags, environment: environment)
      }
      #expect(error?.sentence(.en) == sentence)
    }

    @Test("A file that is no JSON object is refused by name")
    func unreadable() throws {
      let error = #expect(throws: SettingError.self) { try settings(file: "[1]") }
      #expect(error?.sentence(.en).contains("cannot be read as a file of settings") == true)
    }

    @Test(
      "Each setting has its own name, made of what flags and variables may hold",
      arguments: ServiceSetting.all.map(\.name))
    func names(name: String) {
      #expect(ServiceSetting.all.count { $0.name == name } == 1)
      #expect(name.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
#endif
