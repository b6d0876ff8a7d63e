import Testing

@Suite("Arguments")
struct UsageTests {
  @Test(
    "A mistake in the arguments ends with 64, says so on standard error, and prints no data",
    arguments: [
      ["unheard-of"], ["map", "--format", "pdf"], ["map", "--unheard-of"], ["map", "--output"],
      ["map", "--branch", "unheard-of"], ["doctor", "--now", "yesterday"], ["doctor", "--time-zone", "Mars/Base"],
      ["doctor", "--language", "de"],
    ])
  func mistakes(arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.messages.isEmpty)
  }

  @Test(
    "The language asked for wins over the locale, and the locale over English",
    arguments: [
      (["--unheard-of"], ["LANG": "fr_FR.UTF-8"], "Erreur"), (["--unheard-of"], ["LANG": "de_DE.UTF-8"], "Error"),
      (["--unheard-of", "--language", "en"], ["LC_ALL": "fr_CA"], "Error"),
      (["--unheard-of", "--language=fr"], [:], "Erreur"),
      (["--unheard-of"], ["LC_ALL": "en_GB", "LC_MESSAGES": "fr_FR", "LANG": "fr_FR"], "Error"),
    ])
  func language(arguments: [String], environment: [String: String], word: String) throws {
    let result = try Tool.run(["map"] + arguments, environment: environment)
    #expect(result.messages.hasPrefix(word))
  }

  @Test("Help is data: it goes to standard output and ends with 0", arguments: ["fr", "en"])
  func help(language: String) throws {
    let result = try Tool.run(["--help", "--language", language])
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(result.output.contains("doctor"))
  }

  @Test("Without a command the tool shows its help")
  func nothing() throws {
    let result = try Tool.run([])
    #expect(result.status == 0)
    #expect(result.output.contains("onpromet"))
  }

  @Test(
    "Instants are read as dates, as local times and with an offset",
    arguments: [
      "2026-05-02", "2026-05-02T09:00", "2026-05-02 09:00:30.5", "2026-05-02T09:00Z", "2026-05-02T09:00-0330",
    ])
  func instants(text: String) throws {
    #expect(try Tool.run(["doctor", "--now", text, "--time-zone", "Europe/Paris"]).status == 0)
  }

  @Test(
    "What is no instant is refused",
    arguments: ["2026-02-30", "2026-13-01", "2026-05-02T25:00", "2026-05-02T09", "02/05/2026", ""])
  func noInstants(text: String) throws {
    #expect(try Tool.run(["doctor", "--now", text]).status == 64)
  }
}
